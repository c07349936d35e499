import { joinBlocks } from "../../../report/markdown/block.ts";
import { lookFor } from "../../../report/markdown/look.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { wireBlocks } from "../../../report/start/wire-blocks.ts";
import type { VerdictView } from "../../../report/verdict/verdict-view.ts";
import type { Report } from "../../../run/report.ts";
import { spokenWidth } from "../spoken-width.ts";
import type { View } from "../view.ts";

/** What was sent in the last grading, turn by turn. */
export function wiresView(recorded: Report["recorded"], verdict: VerdictView): View {
  const plain = lookFor({ color: false, links: false });
  return {
    key: "w",
    state: "what was sent",
    sections: ({ columns }, look) => wireBlocks(recorded, verdict, columns, look),
    say: () =>
      wireBlocks(recorded, verdict, spokenWidth(), plain).map((blocks) =>
        sayLines(joinBlocks(blocks)),
      ),
  };
}
