import type { Lesson } from "../../workbook/lesson.ts";
import { gradeAll } from "./grade-all.ts";
import { mutantsOf } from "./mutants/mutant.ts";
import { styledSubmissions } from "./styles/styled.ts";
import type { Evidence } from "./trial.ts";
import { judgeMutants } from "./trials/mutants.ts";
import { judgeStyles } from "./trials/styles.ts";

/** Of the mutants with a name one in so many is tried, of the styles one in so many. */
const oneIn = { mutants: 30, styles: 6 };

/** A few of the mutants and styles of `npm run prove`, always the same ones: a matter of seconds. */
export async function sample(lessons: readonly Lesson[]): Promise<Evidence> {
  const everyMutant = (await Promise.all(lessons.map((lesson) => mutantsOf(lesson)))).flat();
  const named = everyMutant.filter(({ expected }) => expected.length > 0);
  const mutants = everyNth(named, oneIn.mutants);
  const written = await Promise.all(lessons.map((lesson) => styledSubmissions(lesson, 1)));
  const styles = everyNth(written.flat(), oneIn.styles);
  const verdicts = await gradeAll([...mutants, ...styles]);
  const killed = judgeMutants(mutants, verdicts, new Map());
  const passed = judgeStyles(styles, verdicts.slice(mutants.length));
  return {
    figures: [...killed.figures, ...passed.figures],
    complaints: [...killed.complaints, ...passed.complaints],
  };
}

function everyNth<Item>(items: readonly Item[], n: number): readonly Item[] {
  return items.filter((_, index) => index % n === 0);
}
