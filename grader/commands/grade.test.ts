import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip as gunzipCallback } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { example, folderWith, write, zipOf } from "../class/submissions-for-tests.ts";
import { filesIn } from "../workbook/files-in.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { run } from "./grade.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { runHere } from "./run-here.ts";
import type { Said } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const gunzip = promisify(gunzipCallback);
const main = join(workbookRoot, "grader", "commands", "main.mjs");

/** Runs `npm run grade` as npm does, through a pipe. */
function grade(...args: string[]): Promise<Said> {
  const { FORCE_COLOR, npm_config_color, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [main, "grade", ...args], { env }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

/** A check that nobody may hear of; it tells who says the same thing twice. */
const hiddenSpec = `
import { conversation } from "#grader";
import { expect, test } from "vitest";
import { Chatbot } from "./chatbot.ts";

test("quokka: says hello to the marsupial", async () => {
  const bot = new Chatbot({ systemPrompt: "You are a wombat." });
  const talk = conversation({ systemPrompt: "You are a wombat.", say: (text) => bot.say(text) });
  await talk.say("Hello, bandicoot!");
  await talk.say("Who are you?");
  expect(talk).toSendTheRightWires();
});
`;

test("grades a class with hidden checks, of which no file of the report says more than their number", async () => {
  const folder = await folderWith({
    [`in/Priya Sharma/${id}/chatbot.ts`]: await example("right/spread-new-array"),
    "in/李明.zip": await zipOf({ "chatbot.ts": await example("wrong/forgotten-reply") }),
    "in/empty/readme.txt": "",
    "in/broken/chatbot.ts": await example("broken/syntax-error"),
    "in/stub/chatbot.ts": await example("stub"),
    [`in/omar/${n}/chatbot.ts`]: `${await example("wrong/forgotten-reply")}`,
    [`hidden/${id}/quokka.spec.ts`]: hiddenSpec,
  });
  const report = join(folder, "report");
  const args = [
    join(folder, "in"),
    "--out",
    report,
    "--exercise",
    n,
    "--hidden",
    join(folder, "hidden"),
  ];
  const { code, out, err } = await grade(...args, "--seed", "1");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("  4 of 4 graded");
  expect(out.slice(out.indexOf("  The class is graded"))).toBe(`  The class is graded

  6 students · 1 passed

  ${nn} · The Chatbot class  ████░░░░░░░░░░░░░░░░░░░░  1 of 6 solved, 1 missing

  The commonest mistakes, by students
  2 × forgotten-reply: the model's reply isn't sent back to it

  To look at
  - empty: Nothing of it is one of the exercises: readme.txt.
  - omar: Exercise ${n}: the same files as 李明.
  - 李明: Exercise ${n}: the same files as omar.

  To read            ${report}/index.html
  For a spreadsheet  ${report}/grades.csv

`);
  const json = JSON.parse(await readFile(join(report, "grades.json"), "utf8"));
  const grades = Object.fromEntries(
    json.students.map((student: { name: string; points: number; exercises: object[] }) => [
      student.name,
      student,
    ]),
  );
  expect(grades["Priya Sharma"]).toMatchObject({
    points: 15,
    exercises: [{ outcome: "solved", hidden: { count: 1, passed: 1 } }],
  });
  expect(grades.omar).toMatchObject({
    exercises: [
      { headline: { id: "forgotten-reply" }, hidden: { count: 1, passed: 0, points: 0 } },
    ],
  });
  expect(grades.broken).toMatchObject({ points: 0, exercises: [{ outcome: "ungraded" }] });
  expect(grades.stub).toMatchObject({ points: 0, exercises: [{ hidden: { passed: 0 } }] });
  const { files } = await filesIn(report);
  expect(files).toContain(join("students", "priya-sharma.html"));
  for (const file of files) {
    const content = await readFile(join(report, file));
    const text = file.endsWith(".gz") ? (await gunzip(content)).toString() : content.toString();
    expect(file + text).not.toMatch(/quokka|marsupial|wombat|bandicoot/);
  }
});

test("Ctrl-C leaves the terminal sound and says how to go on, and then only the rest is graded", async () => {
  const right = await example("right/spread-new-array");
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const folder = await folderWith(
    Object.fromEntries(names.map((name) => [`in/${name}/chatbot.ts`, `${right}\n// ${name}`])),
  );
  // Graded last, and in the way of it for two seconds.
  const endless = join(folder, "in", "z");
  await write(endless, { "chatbot.ts": await example("broken/endless-loop") });
  const args = [
    join(folder, "in"),
    "--out",
    join(folder, "out"),
    "--exercise",
    n,
    "--seconds",
    "2",
  ];
  const terminal = new PseudoTerminal([main, "grade", ...args], { columns: 120, rows: 30 });
  onTestFinished(() => terminal.kill());
  await terminal.until("the first batch", () => terminal.text.includes("8 of 9 graded"));
  terminal.press("\u0003");
  expect(await terminal.end()).toBe(130);
  expect(terminal.lines.map((line) => line.trim()).filter((line) => line !== "")).toEqual([
    "Stopped. 8 of 9 are graded and kept. The same command goes on from there:",
    expect.stringMatching(/^npm run grade -- /),
  ]);
  await write(endless, { "chatbot.ts": await example("stub") });
  const { code, out } = await grade(...args);
  expect(code).toBe(0);
  expect(out).toContain("  9 students · 8 passed · 8 gradings kept from before\n");
});

const usage =
  "Run npm run grade -- submissions --out report. npm run grade -- --help says what else there is.";

test.each([
  [[], `\nnpm run grade needs to know where the class's submissions are.\n${usage}\n\n`],
  [["--merge"], `\nnpm run grade needs to know which reports to merge.\n${usage}\n\n`],
  [["--exercise"], /^\nOption '--exercise <value>' argument missing\.\n/],
  [["x", "--exercise", "99"], /^\nThere is no lesson "99"\./],
  [["x", "--hidden", "nowhere"], /^\nThere is no spec in .*nowhere\.\nA hidden spec is called/],
])("%j ends in a clear sentence and exit code 2", async (args, message) => {
  const { code, err } = await runHere(run, args);
  expect(code).toBe(2);
  expect(err).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
});

test("where nothing could be graded, the report says why, and the exit code is 2", async () => {
  const folder = await folderWith({ "in/Omar/bots.rar": "Rar!", "in/Mei.zip": "no zip" });
  const report = join(folder, "report");
  const { code, out } = await runHere(run, [join(folder, "in"), "--out", report, "--exercise", n]);
  expect(code).toBe(2);
  expect(out).toMatch(/- Mei: Mei\.zip can't be read as a zip file, or not to its end: .*\./s);
  expect(out).toContain("  - Omar: Nothing of it is one of the exercises: bots.rar.\n");
});

test("--help says what there is, in 80 columns", async () => {
  const { code, out } = await runHere(run, ["--help"]);
  expect(code).toBe(0);
  for (const option of ["out", "exercise", "hidden", "due", "seed", "seconds", "shard", "merge"]) {
    expect(out).toContain(`--${option} `);
  }
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
