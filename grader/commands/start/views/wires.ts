import { joinBlocks } from "../../../report/markdown/block.ts";
import { lookFor } from "../../../report/markdown/look.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { wireBlocks } from "../../../report/start/wire-blocks.ts";
import type { CheckView } from "../../../report/verdict/verdict-view.ts";
import type { Report } from "../../../run/report.ts";
import type { View } from "../view.ts";

const spoken = 96;

/** What was sent in the last grading, turn by turn. */
export function wiresView(recorded: Report["recorded"], checks: readonly CheckView[]): View {
  const failed = checks.some(({ state }) => state === "failed");
  const plain = lookFor({ color: false, links: false });
  return {
    key: "w",
    state: failed ? "what the failed checks sent" : "what was sent",
    sections: ({ columns }, look) => wireBlocks(recorded, checks, columns, look),
    say: () =>
      wireBlocks(recorded, checks, spoken, plain).map((blocks) => sayLines(joinBlocks(blocks))),
  };
}
