import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { runHere } from "./run-here.ts";
import { run } from "./watch.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
let workbook: TestWorkbook;
let terminal: PseudoTerminal | undefined;
let solution: string;
let stub: string;
const exercise = (file = "chatbot.ts") => workbook.path("exercises", id, file);

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  solution = await readFile(`${workbookRoot}/solutions/${id}/chatbot.ts`, "utf8");
  stub = await readFile(exercise(), "utf8");
});

beforeEach(() => writeFile(exercise(), stub));
afterEach(() => terminal?.kill());
afterAll(() => workbook.remove());

/** Waits for a text on the screen, and for the line with the keys below it. */
const shows = (text: string) =>
  terminal?.until(
    text,
    () => terminal?.text.includes(text) === true && keys.test(terminal.lines.join("\n")),
  );
const keys = /\n {2}graded at \d\d:\d\d:\d\d · Enter grades again · q quit\n/;

test("begins with a folder that isn't there yet, grades on every save and on Enter, and quits in the middle of a loop that never ends", async () => {
  await rename(workbook.path("exercises", id), workbook.path("put-aside"));
  const args = [workbook.main, "watch", "chatbot-class"];
  terminal = new PseudoTerminal(args, { columns: 80, rows: 60, cwd: workbook.root });
  await shows("chatbot.ts isn't there.");
  await rename(workbook.path("put-aside"), workbook.path("exercises", id));
  await shows("not-started: this is the exercise as it came");
  // The screen is the verdict's alone.
  expect(terminal.lines[1]).toMatch(
    new RegExp(`^ {2}${nn} · The Chatbot class +\\d+ of 12 checks$`),
  );
  expect(terminal.text).not.toContain("Grading");
  // It is shown anew in another width.
  terminal.resize(50, 60);
  const title = `  ${nn} · The Chatbot class          1 of 12 checks`;
  await terminal.until("the narrow verdict", () => terminal?.lines[1] === title);
  terminal.resize(80, 60);
  await writeFile(exercise(), solution.replace(/.*role: "assistant".*/, ""));
  await shows("forgotten-reply: ");
  expect(terminal.text).not.toContain("not-started");
  // As an editor saves: into another file, which then takes the place of the first.
  await writeFile(exercise("chatbot.ts.tmp"), solution);
  await rename(exercise("chatbot.ts.tmp"), exercise());
  await shows("solved · 15 points");
  // Noted afterwards, so that nobody waits for it.
  await shows(" exercises solved, 15 of ");
  const progress = await readFile(workbook.path(".blank-slate", "progress.json"), "utf8");
  expect(JSON.parse(progress).lessons["chatbot-class"].points).toBe(15);
  await writeFile(exercise(), `${solution}\n{`);
  await shows("can't be read as TypeScript: expected `}`, but the file ends\n  here.");
  await rm(exercise());
  await shows("chatbot.ts isn't there.");
  // A file that isn't TypeScript isn't a save; Enter grades whatever there is.
  await writeFile(exercise("notes.txt"), "first");
  await writeFile(
    exercise(),
    'import { readFileSync } from "node:fs";\nthrow new Error(readFileSync(new URL("notes.txt", import.meta.url), "utf8"));\n',
  );
  await shows("Your code threw an error. first");
  // Placed by what was saved now, not by what was graded before.
  expect(terminal.text).toContain(`exercises/${id}/chatbot.ts:2\n`);
  await writeFile(exercise("notes.txt"), "second");
  terminal.press("\r");
  await shows("Your code threw an error. second");
  await writeFile(exercise(), "for (;;);\nexport {};\n");
  await terminal.until("the sign", () => terminal?.text.includes("Grading again …") === true);
  terminal.press("\u0003");
  expect(await terminal.end()).toBe(0);
  expect(terminal.away).toBe(false);
});

test.each([
  [["99"], /^\nThere is no lesson "99"\. The last one is \d+\. These are there:\n/],
  [[], /^\nSay which exercise, by its lesson's number: npm run watch 3\n\n$/],
  [
    ["1", "2"],
    /^\nOnly one exercise can be watched at a time\.\nSay which exercise, by its lesson's number: npm run watch 3\n\n$/,
  ],
  [["--often"], /^\nUnknown option '--often'\.\nSay which exercise/],
])("watch %j can't be done, and says so", async (args, sentence) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});

test("looks for saved files again and again where the system doesn't tell of them", async () => {
  // As on a network drive: everything is well, and no change is ever announced.
  const deaf = workbook.path("deaf.mjs");
  await writeFile(
    deaf,
    `import fs from "node:fs";
     import { EventEmitter } from "node:events";
     import { syncBuiltinESMExports } from "node:module";
     fs.watch = () => Object.assign(new EventEmitter(), { close() {}, unref() {} });
     syncBuiltinESMExports();`,
  );
  const args = ["--import", pathToFileURL(deaf).href, workbook.main, "watch", n];
  terminal = new PseudoTerminal(args, { columns: 80, rows: 60, cwd: workbook.root });
  const sentence = "Saved files are looked for every 0.3 s: this drive doesn't announce them.";
  await shows(sentence);
  await writeFile(exercise(), solution);
  await shows("solved · 15 points");
  expect(terminal.text).toContain(sentence);
  terminal.press("q");
  expect(await terminal.end()).toBe(0);
});
