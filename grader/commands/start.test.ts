import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { findLessons } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { runHere } from "./run-here.ts";
import { run } from "./start.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const lessons = await findLessons(workbookRoot);
const lessonAt = (place: number) => {
  const lesson = lessons[place];
  if (lesson === undefined) throw new Error(`There are only ${lessons.length} lessons.`);
  return lesson;
};
const first = lessonAt(0);
const next = lessonAt(lessons.findIndex((lesson) => lesson.id === id) + 1);
const count = lessons.length;
const points = lessons.reduce((sum, lesson) => sum + lesson.points, 0);
const drawn = /[\u2500-\u259f]/;
let workbook: TestWorkbook;
let terminal: PseudoTerminal;
let solution: string;
let stub: string;
const exercise = () => workbook.path("exercises", id, "chatbot.ts");
const save = (text: string) => writeFile(exercise(), text);
const progressFile = () => workbook.path(".blank-slate", "progress.json");
const readProgress = async () => JSON.parse(await readFile(progressFile(), "utf8"));

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  solution = await readFile(`${workbookRoot}/solutions/${id}/chatbot.ts`, "utf8");
  stub = await readFile(exercise(), "utf8");
});

afterEach(() => terminal.kill());
afterAll(() => workbook.remove());

/** Starts it in a terminal. */
function start(columns: number, rows: number, args: string[] = [], env = {}) {
  const program = [workbook.main, "start", ...args];
  terminal = new PseudoTerminal(program, { columns, rows, cwd: workbook.root, env });
}

const shows = (text: string) =>
  terminal.until(text, () => terminal.lines.join("\n").includes(text));
/** Waits for the verdict on the first exercise as it came. */
const showsFirstVerdict = () =>
  terminal.until("its verdict", () => /^ {2}1 of \d+ checks at /.test(status()));
/** Waits for what stands at the right end of the title. */
const opens = (state: string) =>
  terminal.until(state, () => terminal.lines[1]?.endsWith(`  ${state}`) === true);
const status = () => terminal.lines.at(-3) ?? "";

test("leads from the first lesson to a solved exercise, a key for each thing", async () => {
  start(80, 24);
  await opens(`lesson, ${first.minutes} min`);
  expect(terminal.away).toBe(true);
  expect(terminal.lines[0]).toMatch(
    new RegExp(`^ {2}Blank Slate {3}░+ {3}0 of ${count} exercises · 0 of ${points} points$`),
  );
  expect(terminal.lines.slice(-2)).toEqual([
    "  esc verdict · n next lesson · p previous lesson · h hint · l lesson",
    "  c contents · t try · k chat · w wire · s solution · r reset · q quit",
  ]);
  await showsFirstVerdict();
  expect(status()).toMatch(/^ {2}1 of \d+ checks at [\d:]+ +1 of \d+ · space: next page$/);
  terminal.press(" ");
  await shows(" 2 of ");
  terminal.press("\u001b");
  await terminal.until("its title", () => / {2}1 of \d+ checks$/.test(terminal.lines[1] ?? ""));
  await shows("not-started: this is the exercise as it came");
  // Back to where the reader was.
  terminal.press("l");
  await shows(" 2 of ");
  terminal.press("\r");
  await shows(" 3 of ");
  terminal.press("\u001b[4~");
  await shows("space: verdict · b: back");
  terminal.press("g");
  await shows(" 1 of ");
  terminal.press("p");
  await shows("This is the first lesson.");
  terminal.press(" ");
  await showsFirstVerdict();
  terminal.press("n");
  await shows(`Lesson ${first.number} isn't solved; you are now in lesson ${lessonAt(1).number}.`);
  terminal.press("p");
  await opens(`lesson, ${first.minutes} min`);

  terminal.press(`c${n}`);
  await opens("lesson, 6 min");
  await shows("1 of 12 checks at ");
  await save(solution.replace(/.*role: "assistant".*/, ""));
  await opens("5 of 12 checks");
  expect(terminal.lines[3]).toBe("  forgotten-reply: the model's reply isn't sent back to it");
  await shows("+ assistant  Nice to meet you,");
  terminal.press("\u001b[6~");
  await shows("✗ remembers its own replies");
  terminal.press("h");
  await opens("hint 1 of 3");
  terminal.press("h");
  await opens("hint 2 of 3");
  terminal.press("w");
  await opens("what was sent");
  await shows("The verdict shows request 2 of this check.");
  await shows("1. Said: My name is Priya.");
  terminal.press(" ");
  await shows("request 2 carried");
  terminal.press("w");
  await opens("5 of 12 checks");
  terminal.press("t");
  await opens("npm run try");
  await shows("request 1  2 messages: system, user");
  terminal.press("s");
  await shows(`Exercise ${n} isn't solved yet. See its solution all the same? y/N`);
  terminal.press("x");
  await opens("npm run try");

  await save(solution);
  await opens("solved · 15 points");
  // It never goes on by itself.
  await shows(`Solved. n goes on to ${next.id.slice(0, 2)} · ${next.title}.`);
  await shows(`1 of ${count} exercises · 15 of ${points} points`);
  // In the learner's own screen, and with Ctrl-C back to where they were.
  terminal.press("k");
  await shows("Say something to your bot.");
  expect(terminal.away).toBe(false);
  terminal.press("My name is Priya.\r");
  await shows("Nice to meet you, Priya.");
  terminal.press("\u0003");
  await opens("solved · 15 points");
  terminal.press("s");
  await opens(`solutions/${id}`);
  await shows("says the same as the reference.");
  terminal.press("r");
  await shows(`Put exercise ${n} back as it came? Your files go to a backup. y/N`);
  terminal.press("y");
  await opens("1 of 12 checks");
  await shows(`Exercise ${n} was put back. Your files are in`);
  await shows(`  .blank-slate/backups/${id}/`);
  expect(await readFile(exercise(), "utf8")).toBe(stub);

  terminal.resize(120, 40);
  await terminal.until("the keys in one line", () =>
    / r reset · q quit$/.test(terminal.lines[39] ?? ""),
  );
  expect(terminal.lines[1]).toMatch(new RegExp(`^ {2}${nn} · The Chatbot class +1 of 12 checks$`));
  await shows("✗ remembers any conversation of two bots that take turns");
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
  expect(terminal.away).toBe(false);
  expect(terminal.text).toContain(
    `You are at ${nn} · The Chatbot class, with 1 of ${count} exercises solved.`,
  );
  const { at, lessons } = await readProgress();
  // The top of its second page.
  expect(lessons[first.slug].reading).toBeGreaterThan(0);
  expect([at, lessons["chatbot-class"].hint]).toEqual(["chatbot-class", 2]);
  // Two saves. To look at an exercise, or to reset it, is no attempt.
  expect(Object.values(lessons["chatbot-class"].graded)).toEqual([2]);
});

test("goes on where the learner was, without colour, through loops, Ctrl-Z and the end of the course", async () => {
  const before = await readProgress();
  const others = lessons.filter((lesson) => lesson.id !== id);
  const done = { solved: "2026-11-20", points: 15, reading: 20 };
  const entries = others.map(({ slug }) => [slug, done]);
  const mine = { graded: { "2026-11-20": 2 } };
  const all = { ...Object.fromEntries(entries), "chatbot-class": mine };
  await writeFile(progressFile(), JSON.stringify({ ...before, lessons: all }));
  start(120, 40, [], { NO_COLOR: "1" });
  await opens("1 of 12 checks");
  expect(terminal.runs.flat().filter(({ color, bold }) => color !== undefined || bold)).toEqual([]);

  // A program that hangs can be ended. A grading doesn't hang on it.
  const hangs = "if (!process.env.VITEST) await new Promise(() => setInterval(() => {}, 1e9));";
  await save(`${solution.replace(/.*role: "assistant".*/, "")}\n${hangs}\n`);
  await opens("5 of 12 checks");
  terminal.press("t");
  await opens("running, Esc ends it");
  terminal.press("\u001b");
  await shows("You stopped the program.");
  terminal.press("\u001b");
  await terminal.until("the verdict", () => !terminal.text.includes("You stopped the program."));

  terminal.press("\u001a");
  await terminal.until("the learner's screen", () => !terminal.away);
  terminal.signal("SIGCONT");
  await terminal.until("our screen", () => terminal.away);
  await shows("q quit");

  await save(solution);
  await opens("solved · 15 points");
  await shows("You have finished the course.");
  await shows("user       Will you remember that?");
  await shows(`${count} of ${count} exercises · ${points} of ${points} points`);
  await save("for (;;);\nexport {};\n");
  await shows("Grading …");
  terminal.press("\u0003");
  expect(await terminal.end()).toBe(0);
  expect(terminal.away).toBe(false);
  expect((await readProgress()).lessons["chatbot-class"].points).toBe(15);
});

test("says everything in sentences where it is asked to, and draws nothing", async () => {
  await save(solution.replace(/.*role: "assistant".*/, ""));
  start(100, 200, [n, "--plain"]);
  await shows("question mark: these keys");
  await shows("Request 2 carried 3 messages, and should have carried 4 messages:");
  await shows("Missing, assistant: Nice to meet you, Priya.");
  await shows("Failed: remembers its own replies.");
  terminal.press("\r");
  const twice = () => terminal.text.split("forgotten-reply: ").length === 3;
  await terminal.until("the verdict again", twice);
  terminal.press("l");
  await shows("Space: part 2 of 6.");
  terminal.press(" ");
  await shows(`Lesson ${n}, part 2 of 6.`);
  terminal.press("w");
  await shows("  assistant: ");
  terminal.press("t");
  await shows("That is all.");
  terminal.press("r");
  await shows(`Put exercise ${n} back as it came?`);
  terminal.press("n");
  await save(solution);
  await shows(`Exercise ${n}, The Chatbot class: solved, 15 points. All 12 checks have passed.`);
  expect(terminal.away).toBe(false);
  expect(terminal.text).not.toMatch(drawn);
  expect(terminal.text).not.toMatch(/[✓✗→·]/);
  terminal.signal("SIGHUP");
  await terminal.end();
  // What was noted last is in the file, whole, and where the reader was.
  const { points, reading } = (await readProgress()).lessons["chatbot-class"];
  expect(points).toBe(15);
  expect(reading).toBeGreaterThan(0);
});

test("says its verdicts through a pipe, without keys, until it is interrupted", async () => {
  await save(stub);
  const program = spawn(process.execPath, [workbook.main, "start", n], { cwd: workbook.root });
  let said = "";
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      program.stdout.on("data", () => said.includes(text) && resolve());
    });
  program.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await until("Failed: remembers any conversation of two bots that take turns.");
  expect(said).toMatch(
    new RegExp(
      String.raw`^\nexercises/${id} is graded now and whenever you save it\. Ctrl-C ends this\.\n\nExercise ${n}, The Chatbot class: not solved yet\. 1 of 12 checks have passed\.\nnot-started: `,
    ),
  );
  const solved = until("solved, 15 points.");
  await save(solution);
  await solved;
  program.kill("SIGINT");
  expect(await new Promise((resolve) => program.on("exit", resolve))).toBe(0);
});

test("is stopped by a shell that runs it through another program, as npm does, goes on with fg, and gives the terminal back when something in it breaks", async () => {
  const slip = workbook.path("slip.mjs");
  await writeFile(slip, 'process.on("SIGWINCH", () => { throw new Error("a slip of ours"); });');
  const shell = 'require("node:child_process").spawn("sh", ["-i"], { stdio: "inherit" });';
  const env = { PS1: "> ", ENV: "", NODE: process.execPath, SLIP: pathToFileURL(slip).href };
  const options = { columns: 80, rows: 24, cwd: workbook.root, env };
  terminal = new PseudoTerminal(["-e", shell], options);
  await shows(">");
  const program = '"$NODE" --import "$SLIP" grader/commands/main.mjs start 1';
  terminal.press(`sh -c '${program}; echo "It ended with $?."'\r`);
  await opens(`lesson, ${first.minutes} min`);
  // Where its text was left.
  await shows("b: back");
  terminal.press("\u001a");
  await terminal.until("the learner's screen", () => !terminal.away);
  await shows("Stopped");
  terminal.press("fg\r");
  await terminal.until("our screen", () => terminal.away);
  await opens(`lesson, ${first.minutes} min`);
  terminal.resize(100, 24);
  await terminal.until("the learner's screen", () => !terminal.away);
  await shows("Error: a slip of ours");
  await shows("It ended with 1.");
  terminal.press("\u0004");
  expect(await terminal.end()).toBe(0);
});

test.each([
  [["99"], /^\nThere is no lesson "99"\./],
  [["1", "2"], /^\nOne lesson at a time can be opened\.\nRun npm start to go on/],
  [["--often"], /^\nUnknown option '--often'\.\nRun npm start to go on/],
])("start %j can't be done, and says so", async (args, sentence) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
