import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./hint.ts";
import { runHere } from "./run-here.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

let workbook: TestWorkbook;

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  await mkdir(workbook.path(".blank-slate"));
});

afterAll(() => workbook.remove());

const keep = (progress: object) =>
  writeFile(workbook.path(".blank-slate", "progress.json"), JSON.stringify(progress));

test("shows one hint after the other, and then the first again, also of a solved exercise", async () => {
  await keep({ version: 2, lessons: { "chatbot-class": { solved: "2026-11-20", hint: 2 } } });
  const { code, out, err } = await workbook.run("hint", "exercises/03");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^\n {2}03 · The Chatbot class {43}Hint 3 of 3\n\n {2}The constructor's two/);
  expect(out).toContain("\n    this.model = model;\n");
  expect(out).toMatch(
    /\n {2}─+\n {2}First hint again {3}npm run hint 3\n {2}The solution {7}npm run solution 3\n {2}Grade it with {6}npm test exercises\/03\n\n$/,
  );
  // Without a number: the lesson where the learner is.
  const next = (await workbook.run("hint")).out;
  expect(next).toMatch(/^\n {2}03 · The Chatbot class {43}Hint 1 of 3\n/);
  expect(next).toContain("\n  Next hint       npm run hint 3\n");
  const kept = JSON.parse(await readFile(workbook.path(".blank-slate", "progress.json"), "utf8"));
  expect(kept).toMatchObject({ at: "chatbot-class", lessons: { "chatbot-class": { hint: 1 } } });
});

test("a lesson without hints says so, and where progress can't be kept a hint is shown all the same", async () => {
  const lesson = workbook.path("lessons", "02-history.md");
  const text = await readFile(lesson, "utf8");
  await writeFile(lesson, text.slice(0, text.indexOf("## Hints")));
  expect(await workbook.run("hint", "2")).toEqual({
    code: 2,
    out: "",
    err: "\nLesson 2 has no hints.\nRead it again: npm run lesson 2\n\n",
  });
  await keep({ version: 99 });
  const { code, out, err } = await workbook.run("hint", "1");
  expect(code).toBe(0);
  expect(out).toContain("Hint 1 of 3\n");
  expect(err).toContain("was written by a newer workbook\n");
});

test.each([
  [["99"], /^\nThere is no lesson "99"\./],
  [["1", "2"], /^\nThat is about one lesson at a time: 1 2\.\nRun npm run hint 3 for lesson 3,/],
])("hint %j can't be done, and says so", async (args, sentence) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
