import { readFile, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { n, nn } = lessonNamed("chatbot-class");
let workbook: TestWorkbook;
const made: TestWorkbook[] = [];

beforeEach(async () => {
  workbook = await TestWorkbook.make();
  made.push(workbook);
});

afterAll(() => Promise.all(made.map((each) => each.remove())));

/** Adds a line to a source of the grader: to its copy, which is the very file until it is removed. */
async function append(line: string, ...source: string[]): Promise<void> {
  const file = workbook.path("grader", ...source);
  const text = await readFile(file, "utf8");
  await rm(file);
  await writeFile(file, `${text}${line}\n`);
}

test("a command notices that its source has changed", async () => {
  const before = await workbook.run("reset", n);
  await append('console.log("changed");', "commands", "reset.ts");
  const after = await workbook.run("reset", n);
  expect(after.out).toBe(`changed\n${before.out}`);
});

test("grades where nothing compiled can be kept, a little later", async () => {
  await rm(workbook.path("grader", ".compiled"), { recursive: true, force: true });
  await writeFile(workbook.path("grader", ".compiled"), "a file where the folder should be");
  const { code, out, err } = await workbook.run("test", `exercises/${nn}`);
  expect(err).toBe("");
  expect(out).toMatch(/^ {2}not-started: /m);
  expect(code).toBe(1);
});

test("says where a source of the grader is broken", async () => {
  await append("const = 1;", "workbook", "nearest.ts");
  const { code, out, err } = await workbook.run("lesson");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/^grader[\\/]workbook[\\/]nearest\.ts:\d+:6: ERROR: Expected identifier/m);
});

test("names the commands when there is none by that name", async () => {
  const { code, out, err } = await workbook.run("lessons");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^\nThere is no command lessons\.\nThese are there: start, lesson, .*\n\n$/);
});
