import { spawn } from "node:child_process";
import { mkdir, readFile, rm, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { runHere } from "./run-here.ts";
import { run } from "./test.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const exercise = () => workbook.path("exercises", id, "chatbot.ts");
const mistyped = 'export const turns: number = "none";\n';
let workbook: TestWorkbook;
let solution: string;

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  solution = await readFile(join(workbookRoot, "solutions", id, "chatbot.ts"), "utf8");
});
afterAll(() => workbook.remove());

test("a solved exercise counts, and where that can't be kept it says so and still ends with 0", async () => {
  // A type error never fails a grade.
  await writeFile(exercise(), `${solution}\n${mistyped}`);
  await writeFile(workbook.path(".blank-slate"), "a file where the folder should be");
  const { code, out, err } = await workbook.run("test", `exercises\\${id}\\`, "--no-color");
  await rm(workbook.path(".blank-slate"));
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(new RegExp(`^\n {2}${nn} · The Chatbot class +solved · 15 points\n\n {2}✓ `));
  expect(out).toMatch(/^ {2}1 of \d+ exercises solved, 15 of \d+ points\.$/m);
  expect(out).toContain("\n  Your progress can't be read: ENOTDIR");
  expect(out).not.toContain("\u001b");
  expect(out).not.toContain("TypeScript also noticed");
});

test("several paths are graded in one go, and the worst one gives the exit code", async () => {
  await writeFile(exercise(), solution);
  const upload = workbook.path("uploads from Omar", id);
  await mkdir(upload, { recursive: true });
  await writeFile(join(upload, "chatbot.ts"), "export class Chatbot {\n");
  const { code, out } = await workbook.run("test", `exercises/${nn}/chatbot.ts`, upload);
  expect(code).toBe(2);
  expect(out.match(new RegExp(`^ {2}${nn} · .*$`, "gm"))).toEqual([
    expect.stringMatching(/ solved · 15 points$/),
    expect.stringMatching(/ not graded$/),
  ]);
  expect(out).toContain(`  uploads from Omar/${id}/chatbot.ts:1\n`);
});

test("a type error is told below a grade that failed for another reason", async () => {
  const forgetful = `${solution.replace(/.*role: "assistant".*/, "")}\n${mistyped}`;
  await writeFile(exercise(), forgetful);
  const { code, out } = await workbook.run("test", n);
  const line = forgetful.split("\n").findIndex((text) => text.includes("turns: number")) + 1;
  expect(code).toBe(1);
  expect(out).toContain("  forgotten-reply: ");
  expect(out).toContain(
    `\n\n  TypeScript also noticed: chatbot.ts:${line} Type 'string' is not assignable to\n  type 'number'.\n\n  exercises/${id}/chatbot.ts\n`,
  );
});

test.each([
  ["--fast", /^\nUnknown option '--fast'\.\nRun npm test exercises\/03 to grade exercise 3,/],
  ["--seconds=0", /^\n--seconds takes 1 or more\.\n\n$/],
  ["--seed=soon", /^\n--seed takes a whole number, and was given "soon"\.\n\n$/],
])("npm test %s can't be done, and says so", async (argument, sentence) => {
  const said = await runHere(run, [argument]);
  expect(said).toEqual({ code: 2, out: "", err: expect.stringMatching(sentence) });
});

test("an exercise that isn't there can't be graded, and the program says so", async () => {
  const { code, out, err } = await workbook.run("test", "exercises/99");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(
    /^\nThere is no lesson "exercises\/99"\. The last one is \d+\. These are there:\n/,
  );
});

test("ends silently when nobody reads what it says", async () => {
  await writeFile(exercise(), solution);
  const child = spawn(process.execPath, [workbook.main, "test", n], { cwd: workbook.root });
  let complaint = "";
  child.stderr.on("data", (chunk) => {
    complaint += chunk;
  });
  child.stdout.destroy();
  await new Promise((resolve) => child.on("close", resolve));
  expect(complaint).toBe("");
});

test("Ctrl-C ends a grading at once, without a word", async () => {
  // A submission may write nothing. But it is seen which files are read for it.
  const mark = JSON.stringify(workbook.path("loaded"));
  const watchful = workbook.path("watchful.mjs");
  await writeFile(
    watchful,
    `import fs from "node:fs";
     import { syncBuiltinESMExports } from "node:module";
     const { readFile } = fs.promises;
     fs.promises.readFile = (path, ...more) => {
       if (String(path).includes("sign.ts")) fs.writeFileSync(${mark}, "");
       return readFile(path, ...more);
     };
     syncBuiltinESMExports();`,
  );
  await writeFile(workbook.path("exercises", id, "sign.ts"), "export {};\n");
  await writeFile(exercise(), 'await import("./sign.ts");\nfor (;;);\n');
  const loaded = (async () => {
    for await (const { filename } of watch(workbook.root)) if (filename === "loaded") return;
  })();
  const args = ["--import", pathToFileURL(watchful).href, workbook.main, "test", n];
  const options = { columns: 80, rows: 24, cwd: workbook.root };
  const terminal = new PseudoTerminal(args, options);
  await loaded;
  terminal.press("\u0003");
  await terminal.end();
  expect(terminal.text.replace("^C", "").trim()).toBe("");
});
