import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { lexer } from "marked";
import { holds, showFigures } from "../report/figures.ts";
import { joinBlocks } from "../report/markdown/block.ts";
import { lookFor } from "../report/markdown/look.ts";
import { renderBlocks } from "../report/markdown/render-blocks.ts";
import { readTerminal } from "../report/terminal.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { measure, type Npm } from "./bench/measure.ts";
import { withTemporaryWorkbook } from "./bench/temporary-workbook.ts";
import { endClearly } from "./end-clearly.ts";

/** `npm run bench` shows how fast the workbook is beside programs that do nothing. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const runs = readRuns(args);
    const npm = findNpm();
    const lesson = whichLesson("chatbot-class", await findLessons(workbookRoot));
    console.log(`\n  Measuring. Each program runs ${runs + 1} times; the first doesn't count.\n`);
    const { figures, judged } = await withTemporaryWorkbook(lesson, (root) =>
      measure(root, lesson, npm, runs),
    );
    const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
    const table = renderBlocks(
      lexer(showFigures(figures)),
      terminal.columns - 2,
      lookFor(terminal),
    );
    console.log(
      `${joinBlocks(table)
        .map((line) => `  ${line}`)
        .join("\n")}\n`,
    );
    for (const path of judged.unexpected) console.log(`  Unexpected verdict: ${path}`);
    return figures.every(holds) ? 0 : 1;
  });
}

function readRuns(args: string[]): number {
  const usage = "Run npm run bench, or npm run bench -- --runs 7 for medians of seven runs.";
  let runs: string | undefined;
  try {
    const options = { runs: { type: "string" }, color: { type: "boolean" } } as const;
    runs = parseArgs({ args, options, allowNegative: true }).values.runs ?? "5";
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, usage);
  }
  if (/^[1-9]\d?$/.test(runs)) return Number(runs);
  throw new UserError(`--runs takes a whole number from 1 to 99, and was given "${runs}".`, usage);
}

/** The programs behind the words npm and npx, which Windows couldn't start by those words. */
function findNpm(): Npm {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && basename(npm) === "npm-cli.js") {
    return { npm, npx: join(dirname(npm), "npx-cli.js") };
  }
  throw new UserError(
    "The bench measures npm's commands and has to be started by npm.",
    "Run: npm run bench",
  );
}
