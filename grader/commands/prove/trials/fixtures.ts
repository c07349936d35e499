import { relative } from "node:path";
import { Grader } from "../../../run/grader.ts";
import { type Fixture, findFixtures, summaryOf, together } from "../../../run/judge-fixtures.ts";
import type { Verdict } from "../../../run/verdict.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { seeds } from "../seeds.ts";
import type { Trial } from "../trial.ts";

/** A fixture that was graded with one seed. */
interface Judged {
  readonly fixture: Fixture;
  readonly seed: number;
  readonly got: string;
  readonly verdict: Verdict | undefined;
}

/**
 * Judges every example, and again with other seeds what may depend on them: the right ones, and the
 * wrong ones that only conversations made from a seed give away.
 */
export const fixtures: Trial = {
  name: "fixtures",
  async attempt(lessons) {
    const all = findFixtures(lessons);
    const [first = 0, ...others] = seeds;
    const once = await judge(all, first);
    const late = once.filter(isOnlyInAnyConversation).map(({ fixture }) => fixture);
    const right = all.filter(({ expected }) => expected === "solved");
    const again: Judged[] = [];
    for (const seed of others) again.push(...(await judge([...right, ...late], seed)));
    const judged = [...once, ...again];
    const wrong = all.filter(({ expected }) => expected !== "solved");
    const count = (fixtures: readonly Fixture[], holds: (one: Judged) => boolean) =>
      fixtures.filter((fixture) => judged.every((one) => one.fixture !== fixture || holds(one)))
        .length;
    const isAsExpected = ({ fixture, got }: Judged) => got === fixture.expected;
    const isRejected = ({ got }: Judged) => got !== "solved";
    return {
      figures: [
        { what: "right examples passed", held: count(right, isAsExpected), of: right.length },
        { what: "wrong examples rejected", held: count(wrong, isRejected), of: wrong.length },
        { what: "wrong examples named", held: count(wrong, isAsExpected), of: wrong.length },
        {
          what: `late ones found with each of ${seeds.length} seeds`,
          held: count(late, isAsExpected),
          of: late.length,
        },
      ],
      complaints: judged
        .filter((one) => !isAsExpected(one))
        .map(
          ({ fixture, seed, got }) =>
            `${relative(workbookRoot, fixture.folder)} should be ${fixture.expected}, and is ${got} (--seed ${seed})`,
        ),
    };
  },
};

async function judge(all: readonly Fixture[], seed: number): Promise<readonly Judged[]> {
  const grader = await Grader.start({ seed });
  try {
    const verdicts = await grader.grade(all, { share: together });
    return all.map((fixture, index) => {
      const verdict = verdicts[index];
      return { fixture, seed, verdict, got: summaryOf(verdict) };
    });
  } finally {
    await grader.close();
  }
}

/** True for a failure that no named example has shown. */
function isOnlyInAnyConversation({ verdict }: Judged): boolean {
  const failed = verdict?.checks.filter(({ state }) => state === "failed") ?? [];
  return failed.length > 0 && failed.every(({ name }) => /\bany(thing| conversation)\b/.test(name));
}
