import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findLessons } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { run } from "./lesson.ts";
import { runHere } from "./run-here.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const history = lessonNamed("history");
const [first] = await findLessons(workbookRoot);

// Opening a lesson is noted, and nobody's own notes should change by it.
let workbook: TestWorkbook;

beforeAll(async () => {
  workbook = await TestWorkbook.make();
});

afterAll(() => workbook.remove());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run lesson` with these arguments as npm does, through a pipe. */
function lesson(args: string[], options: { env?: object; cwd?: string; lines?: number } = {}) {
  const { NO_COLOR, FORCE_COLOR, CI, npm_config_color, ...env } = process.env;
  const program = spawn(process.execPath, [workbook.main, "lesson", ...args], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise<Ended>((resolve) => {
    let out = "";
    let err = "";
    program.stdout.on("data", (chunk) => {
      out += chunk;
      // Stops reading, as `head` does.
      if (options.lines !== undefined) program.stdout.destroy();
    });
    program.stderr.on("data", (chunk) => {
      err += chunk;
    });
    program.on("close", (code) => resolve({ code, out, err }));
  });
}

test("shows a whole lesson through a pipe, free of colour codes, within 80 columns", async () => {
  const { code, out, err } = await lesson([`exercises\\${id}\\`]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(stripVTControlCharacters(out));
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  expect(out).toContain("  The Chatbot class\n  ═════════════════\n");
  // It ends with where the exercise is and how to grade it, and keeps the hints back.
  expect(
    out.endsWith(`
  Your exercise   exercises/${id}/chatbot.ts
  Try it with     npm run try ${n}
  Grade it with   npm test exercises/${nn}
  Stuck?          npm run hint ${n}   (3 hints, one at a time)

`),
  ).toBe(true);
  expect(out).not.toContain("Hint 1 of 3");
});

test("shows what stands around the lessons, with the table of freshness drawn", async () => {
  const { code, out, err } = await lesson(["freshness"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^ {2}lesson +openai +model imitated +reviewed +again by$/m);
  expect(out).toMatch(
    new RegExp(String.raw`^ {2}${n} +\d+\.\d+\.\d+ +gpt-4o-mini-2024-07-18 +\d{4}-\d\d-\d\d`, "m"),
  );
  expect(Math.max(...out.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  expect(out.endsWith("\n  All lessons   npm run lesson\n\n")).toBe(true);
});

test("finds the texts that hold a word, and opens none when there are several", async () => {
  const { code, out, err } = await lesson(["window"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /^\n {2}"window" stands in these texts, under these headings:\n\n {2}npm run/,
  );
  expect(out).toMatch(/^ {2}npm run lesson \d+ +The sliding window\n +· /m);
  expect(out).toMatch(/^ {2}npm run lesson glossary +The words of this course\n +· /m);
  expect(out).not.toContain("═");
});

test("opens the only text that holds some words, without colours when told so", async () => {
  const words = ["Here", "Omar", "takes", "over"];
  const { code, out, err } = await lesson([...words, "--no-color"], { env: { FORCE_COLOR: "1" } });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(
    /^\n {2}"Here Omar takes over" stands only here, under: Two people, one list\n\n {2}The Chatbot class\n/,
  );
  expect(out).not.toContain("\u001b");
});

test("works from any folder, and colours a pipe when asked to; the contents then mark where the learner is", async () => {
  const cwd = await mkdtemp(join(tmpdir(), "blank-slate-"));
  const opened = await lesson([history.nn], { cwd, env: { FORCE_COLOR: "1" } });
  await rm(cwd, { recursive: true });
  const [, title] = stripVTControlCharacters(opened.out).split("\n");
  expect({ code: opened.code, title }).toEqual({ code: 0, title: "  History" });
  expect(opened.out).toContain("\u001b[35m");

  const { code, out } = await lesson([], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
  expect(code).toBe(0);
  expect(out).not.toContain("\u001b");
  expect(out).toMatch(
    new RegExp(
      String.raw`^ {2}. ${nn} {2}The Chatbot class +\d+ min +(0|15) of 15 points {3}\S`,
      "m",
    ),
  );
  expect(out).toMatch(/^ {2}npm run lesson glossary {3,}every word/m);
  expect(out).toMatch(new RegExp(`^→ {3}${history.nn} {2}History `, "m"));
  expect(out).toContain(`\n→ You are at lesson ${history.n}, History.\n`);
  expect(out.match(/^→/gm)).toHaveLength(2);
});

test("is silent when nobody reads on", async () => {
  expect(await lesson([n], { lines: 1 })).toMatchObject({ code: 0, err: "" });
});

test.each([
  [
    ["99"],
    new RegExp(
      String.raw`^\nThere is no lesson "99"\. The last one is \d+\. These are there:\n {2}${first?.id} {2}${first?.title}\n`,
    ),
  ],
  [["plugh"], /^\nThere is no lesson "plugh"\. These are there:\n/],
  [
    ["chatbot-clas"],
    new RegExp(
      String.raw`^\nThere is no lesson "chatbot-clas"\. Did you mean ${n}, The Chatbot class\? These are there:\n`,
    ),
  ],
  [
    ["glosary"],
    /^\nThere is no lesson "glosary"\. Did you mean glossary, The words of this course\? /,
  ],
  [
    ["3", "4"],
    /^\nnpm run lesson opens one lesson at a time, and was given 2: 3 4\.\nRun: npm run lesson 3\n\n$/,
  ],
  [["xyzzy", "plugh"], /^\n"xyzzy plugh" stands in no lesson\.\nRun npm run lesson for the list/],
  [
    ["--all"],
    /^\nUnknown option '--all'\.\nRun npm run lesson for the list of lessons, npm run lesson 3 to read lesson 3, npm run lesson window to look for a word\. --no-color leaves out colours\.\n\n$/,
  ],
])("%j ends in a clear sentence and exit code 2", async (args, message) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(message),
  });
});

test("its program ends with that exit code", async () => {
  const { code, out, err } = await lesson(["99"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^\nThere is no lesson "99"\./);
});
