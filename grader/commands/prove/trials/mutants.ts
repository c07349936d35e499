import type { Verdict } from "../../../run/verdict.ts";
import { gradeAll } from "../grade-all.ts";
import { confusionTable, isApt, type Naming } from "../mutants/confusion.ts";
import { type Equivalents, nameOf, readEquivalents } from "../mutants/equivalents.ts";
import { type Mutant, mutantsOf, solutionOf } from "../mutants/mutant.ts";
import type { Evidence, Trial } from "../trial.ts";

/** Changes every solution in every small way there is: none may pass, unless it's no change at all. */
export const mutants: Trial = {
  name: "mutants",
  async attempt(lessons) {
    const all = (await Promise.all(lessons.map((lesson) => mutantsOf(lesson)))).flat();
    const solutions = await Promise.all(lessons.map(solutionOf));
    const verdicts = await gradeAll([...all, ...solutions]);
    const equivalents = await readEquivalents();
    const meant = [...equivalents].filter(([name]) => lessons.some(({ id }) => isOf(name, id)));
    const evidence = judgeMutants(all, verdicts, new Map(meant));
    // Where the solution itself doesn't pass, it means nothing that its mutants don't.
    const broken = lessons
      .filter((_, index) => verdicts[all.length + index]?.outcome !== "solved")
      .map(({ id }) => `solutions/${id} doesn't pass, so its mutants prove nothing.`);
    return { ...evidence, complaints: [...broken, ...evidence.complaints] };
  },
};

/** True for what is listed of a lesson's mutants: `03-chatbot-class/chatbot.ts · …`. */
function isOf(name: string, id: string): boolean {
  return name.startsWith(`${id}/`);
}

/**
 * Counts how many mutants fail, and how many of those with the headline that the change
 * suggests. One of `equivalents` has to pass: it is in the list for nothing otherwise.
 */
export function judgeMutants(
  all: readonly Mutant[],
  verdicts: readonly Verdict[],
  equivalents: Equivalents,
): Evidence {
  const judged = all.map((mutant, index) => ({ mutant, verdict: verdicts[index] }));
  const survivors = judged.filter(({ verdict }) => verdict?.outcome === "solved");
  const killed = judged.filter(({ verdict }) => verdict?.outcome !== "solved");
  const isEquivalent = ({ mutant }: { mutant: Mutant }) => equivalents.has(nameOf(mutant));
  const unlisted = survivors.filter((one) => !isEquivalent(one));
  const named = killed
    .filter(({ mutant }) => mutant.expected.length > 0)
    .map(({ mutant, verdict }): Naming & { mutant: Mutant } => {
      return { mutant, expected: mutant.expected, named: verdict?.report?.headline?.id };
    });
  const surviving = new Set(survivors.map(({ mutant }) => nameOf(mutant)));
  const idle = [...equivalents.keys()].filter((name) => !surviving.has(name));
  return {
    figures: [
      {
        what: "mutants killed",
        held: killed.length,
        of: all.length - (survivors.length - unlisted.length),
      },
      {
        what: "mutants named as they should be",
        held: named.filter(isApt).length,
        of: named.length,
        least: 0.95,
      },
    ],
    complaints: [
      ...unlisted.map(
        ({ mutant }) => `Survived: ${nameOf(mutant)}\n  solutions/${mutant.file}:${mutant.line}`,
      ),
      ...idle.map((name) => `Listed as equivalent, but no survivor: ${name}`),
    ],
    notes: [
      `${survivors.length - unlisted.length} more behave as the solution does.`,
      "",
      ...confusionTable(named),
      "",
      ...named
        .filter((naming) => !isApt(naming))
        .map(
          ({ mutant, expected, named }) =>
            `${nameOf(mutant)}\n  ${expected.join(" or ")}, and is named ${named ?? "nothing"}`,
        ),
    ],
  };
}
