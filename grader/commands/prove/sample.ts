import type { Lesson } from "../../workbook/lesson.ts";
import { mutantsOf } from "./mutants/mutant.ts";
import { styledSubmissions } from "./styles/styled.ts";
import type { Evidence } from "./trial.ts";
import { judgeMutants } from "./trials/mutants.ts";
import { judgeStyles } from "./trials/styles.ts";

/** Of the mutants with a name one in so many is tried, of the styles one in so many. */
const oneIn = { mutants: 20, styles: 4 };

/** A few of the mutants and styles of `npm run prove`, always the same ones: a matter of seconds. */
export async function sample(lessons: readonly Lesson[]): Promise<Evidence> {
  const mutants = (await Promise.all(lessons.map((lesson) => mutantsOf(lesson)))).flat();
  const named = mutants.filter(({ expected }) => expected.length > 0);
  const styles = await Promise.all(lessons.map((lesson) => styledSubmissions(lesson, 1)));
  const [killed, passed] = [
    await judgeMutants(everyNth(named, oneIn.mutants), new Map()),
    await judgeStyles(everyNth(styles.flat(), oneIn.styles)),
  ];
  return {
    figures: [...killed.figures, ...passed.figures],
    complaints: [...killed.complaints, ...passed.complaints],
  };
}

function everyNth<Item>(items: readonly Item[], n: number): readonly Item[] {
  return items.filter((_, index) => index % n === 0);
}
