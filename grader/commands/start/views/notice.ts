import { hang, wrapText } from "../../../report/markdown/wrap.ts";
import type { View } from "../view.ts";

const margin = "  ";
const widest = 96;

/** What the learner has to know before anything else: progress that can't be kept, a lesson without hints. */
export function noticeView(text: string): View {
  return {
    key: "notice",
    state: "please read",
    tone: "bad",
    sections: ({ columns }) => {
      const width = Math.max(20, Math.min(widest, columns - 2 * margin.length));
      const paragraphs = text.split("\n").map((line) => wrapText(line, width));
      return [
        paragraphs.map((lines) => ({ lines: hang(lines, margin, margin), keepWithNext: false })),
      ];
    },
    say: () => [text.split("\n")],
  };
}
