import { type Ending, showEnding, showWhole, viewLesson } from "../../report/lesson-view.ts";
import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";

/** A text to read. */
export interface ShownText {
  /** What stands at the top of each page. */
  readonly title: string;
  readonly markdown: string;
  /** What stands below it, given the number of its hints, which aren't shown. */
  endingOf(hints: number): Ending | Promise<Ending>;
}

/** Shows a text: page by page in a terminal, all of it at once where nobody can press a key. */
export async function showText(text: ShownText, args: string[]): Promise<number> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const look = lookFor(terminal);
  const view = await viewLesson(text.markdown, look);
  const ending = await text.endingOf(view.hints);
  const interactive = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== "dumb";
  if (!interactive) {
    console.log(`\n${showWhole(view, terminal.columns, ending).join("\n")}\n`);
    return 0;
  }
  const { readInPages } = await import("./read-in-pages.ts");
  await readInPages({
    title: text.title,
    look,
    layOut: (columns) => view.layOut(columns, ending),
    watchable: (section) => (view.live[section]?.length ?? 0) > 0,
    watch: async (section) => {
      const { watchBlocks } = await import("./watch-blocks.ts");
      return watchBlocks(view.live[section] ?? []);
    },
  });
  const width = Math.min(60, process.stdout.columns - 4);
  console.log(
    `\n${showEnding(ending, width, look)
      .map((line) => `  ${line}`)
      .join("\n")}\n`,
  );
  return 0;
}
