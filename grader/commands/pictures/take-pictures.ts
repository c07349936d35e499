import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawTerminal, type Run } from "../../report/terminal-picture.ts";
import { dayOf } from "../../workbook/day.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { whichLesson } from "../../workbook/which-lesson.ts";
import { withCopyOfWorkbook } from "../copy-workbook.ts";
import { PseudoTerminal } from "../pseudo-terminal.ts";

const columns = 80;
/** The part of the lesson to be shown: there the model is seen not to remember. */
const section = "Now ask for your name";
/** Fixes the conversations and replies of a grading, so that the same picture comes every time. */
const seed = "7";

/**
 * Runs the real commands in a copy of the workbook and draws what they show: a failing grade, the
 * same in `npm start`, a passing grade and a page of a lesson. Gives the SVGs under the names of their
 * files.
 */
export async function takePictures(): Promise<Readonly<Record<string, string>>> {
  const lessons = await findLessons(workbookRoot);
  const { id } = whichLesson("chatbot-class", lessons);
  const { number } = whichLesson("stateless-call", lessons);
  const nn = id.slice(0, 2);
  return withCopyOfWorkbook(async (root) => {
    const desk = join(root, "exercises", id, "chatbot.ts");
    const page = takeLesson(root, number);
    await cp(join(workbookRoot, "fixtures", id, "wrong", "forgotten-reply", "chatbot.ts"), desk);
    const failing = await takeGrading(
      root,
      nn,
      1,
      "A failing grade: the bot forgets its own replies.",
    );
    const start = await takeStart(root);
    await cp(join(root, "solutions", id, "chatbot.ts"), desk);
    const passing = await takeGrading(root, nn, 0, "A passing grade: every check has passed.");
    return {
      "start.svg": start,
      "failing.svg": failing,
      "passing.svg": passing,
      "lesson.svg": await page,
    };
  });
}

/** Opens a command without npm, whose own two lines before the output say nothing. */
function open(root: string, args: readonly string[], rows: number): PseudoTerminal {
  const main = join(root, "grader", "commands", "main.mjs");
  return new PseudoTerminal([main, ...args], { columns, rows, cwd: root });
}

/** Waits for the end; throws when it is another than expected, with what the command said. */
async function end(terminal: PseudoTerminal, expected: number): Promise<void> {
  const code = await terminal.end();
  if (code === expected) return;
  throw new Error(
    `The command ended with exit code ${code}, not ${expected}. Mend what it says, then take the picture again:\n${terminal.text}`,
  );
}

async function takeGrading(root: string, nn: string, exitCode: number, title: string) {
  const terminal = open(root, ["test", `exercises/${nn}`, "--seed", seed], 60);
  await end(terminal, exitCode);
  return drawTerminal({ typed: `npm test exercises/${nn}`, columns, lines: terminal.runs }, title);
}

async function takeLesson(root: string, number: number): Promise<string> {
  const terminal = open(root, ["lesson", String(number)], 25);
  for (let page = 1; !terminal.lines.some((line) => line.trim() === section); page += 1) {
    if (page > 1) terminal.press(" ");
    const count = new RegExp(` ${page} of \\d+$`);
    await terminal.until(
      `page ${page} of lesson ${number}, on the way to "${section}",`,
      () => count.test(terminal.lines[0] ?? "") && / quit$/.test(terminal.lines.at(-1) ?? ""),
    );
  }
  const lines = terminal.runs;
  terminal.press("q");
  await end(terminal, 0);
  return drawTerminal(
    { columns, lines },
    `A page of lesson ${number}: a program, what it prints, and what its request carried.`,
  );
}

/** `npm start` for a learner who has solved two exercises, and is at the Chatbot class. */
async function takeStart(root: string): Promise<string> {
  const today = dayOf(new Date());
  const solved = { solved: today, points: 15, graded: { [today]: 2 } };
  const lessons = {
    "stateless-call": solved,
    history: solved,
    "chatbot-class": { graded: { [today]: 1 } },
  };
  await mkdir(join(root, ".blank-slate"), { recursive: true });
  const progress = JSON.stringify({ version: 2, at: "chatbot-class", lessons });
  await writeFile(join(root, ".blank-slate", "progress.json"), progress);
  const terminal = open(root, ["start"], 24);
  await terminal.until("the verdict", () => terminal.text.includes("5 of 12 checks at "));
  const lines = terminal.runs.map((runs) => runs.map(withoutChance));
  terminal.press("q");
  await end(terminal, 0);
  await rm(join(root, ".blank-slate"), { recursive: true });
  return drawTerminal(
    { columns, lines },
    "npm start: how many exercises are solved, the verdict on this one, and the keys.",
  );
}

/** The time of day, and what nobody can guess in a reply, as they might be. */
function withoutChance(run: Run): Run {
  const text = run.text.replace(/\d\d:\d\d:\d\d/, "10:45:12").replace(/\([a-z0-9]{5}\)/, "(k7f3x)");
  return { ...run, text };
}
