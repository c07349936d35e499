import { gradeAll } from "../grade-all.ts";
import { lateBugsOf } from "../late/late-bugs.ts";
import { isApt } from "../mutants/confusion.ts";
import { nameOf } from "../mutants/equivalents.ts";
import { mutantsOf } from "../mutants/mutant.ts";
import { seeds } from "../seeds.ts";
import type { Trial } from "../trial.ts";

/** Bots that work at first and go wrong later: each has to be found with every seed. */
export const lateBugs: Trial = {
  name: "late-bugs",
  async attempt(lessons) {
    const all = (await Promise.all(lessons.map((lesson) => mutantsOf(lesson, lateBugsOf)))).flat();
    const judged = [];
    for (const seed of seeds) {
      for (const [index, verdict] of (await gradeAll(all, seed)).entries()) {
        const mutant = all[index];
        if (mutant === undefined) continue;
        const { expected } = mutant;
        const what = `${nameOf(mutant)} (--seed ${seed})`;
        judged.push({ mutant, what, expected, named: verdict.report?.headline?.id, verdict });
      }
    }
    const missed = judged.filter(({ verdict }) => verdict.outcome === "solved");
    const nameable = judged.filter((one) => one.expected.length > 0 && !missed.includes(one));
    const misnamed = nameable.filter((one) => !isApt(one));
    return {
      figures: [
        {
          what: `late bugs found with each of ${seeds.length} seeds`,
          held: all.filter((mutant) => missed.every((one) => one.mutant !== mutant)).length,
          of: all.length,
        },
        {
          what: "late bugs named as they should be",
          held: nameable.length - misnamed.length,
          of: nameable.length,
          least: 0.95,
        },
      ],
      complaints: missed.map(({ what }) => `Not found: ${what}`),
      notes: misnamed.map(
        ({ what, expected, named }) =>
          `${what}: ${expected.join(" or ")}, and is named ${named ?? "nothing"}`,
      ),
    };
  },
};
