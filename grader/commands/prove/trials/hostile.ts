import { relative } from "node:path";
import { Grader } from "../../../run/grader.ts";
import { together } from "../../../run/judge-fixtures.ts";
import { findHostile, judgeHostile, type Tried } from "../../../run/judge-hostile.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Trial } from "../trial.ts";

/** Submissions that try to talk the grader into a pass, each alone and beside others. */
export const hostile: Trial = {
  name: "hostile",
  async attempt(lessons) {
    const all = findHostile(lessons);
    const grader = await Grader.start();
    const alone = await judgeHostile(all, grader);
    const shared = await judgeHostile(all, grader, { share: together });
    await grader.close();
    const tried = [...alone, ...shared];
    const count = (holds: (one: Tried) => boolean) =>
      all.filter(({ folder }) => tried.every((one) => one.folder !== folder || holds(one))).length;
    const isHeld = ({ passed, wrote }: Tried) => !passed && !wrote;
    return {
      figures: [
        { what: "hostile submissions held", held: count(isHeld), of: all.length },
        {
          what: "their neighbours judged rightly",
          held: count(({ harmed }) => !harmed),
          of: all.length,
        },
      ],
      complaints: tried
        .filter((one) => !isHeld(one) || one.harmed)
        .map(({ folder, passed, wrote }) => {
          const what = passed ? "passes" : wrote ? "writes a file" : "harms its neighbour";
          return `${relative(workbookRoot, folder)} ${what}`;
        }),
    };
  },
};
