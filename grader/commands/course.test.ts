import { execFile } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFiles } from "../workbook/write-files-for-tests.ts";
import { doorman, makeSmallCourse } from "./course-for-tests.ts";
import type { Said } from "./workbook-for-tests.ts";

/*
 * A course of one's own, in a folder that has nothing of this workbook but the package it depends on.
 */

let root: string;

beforeAll(() => {
  root = makeSmallCourse();
});

afterAll(() => rmSync(dirname(root), { recursive: true, force: true }));

/** Runs a command as the program that npm links into `node_modules/.bin` does, from a folder in the course. */
function blankSlate(args: readonly string[], folder = "."): Promise<Said> {
  const main = join(root, "node_modules", "blank-slate", "grader", "commands", "main.mjs");
  const { FORCE_COLOR, npm_config_color, CI, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { env, cwd: join(root, folder) },
      (error, out, err) => resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

test("its lessons are read, its hints given and its progress shown, from any folder in it", async () => {
  const [lesson, hint, progress] = await Promise.all([
    blankSlate(["lesson", "1"]),
    blankSlate(["hint", "1"], "exercises/01-doorman"),
    blankSlate(["progress"], "lessons"),
  ]);
  expect(lesson.out).toContain("A doorman knows when the museum opens.");
  expect(hint.out).toContain("Which list has to grow with every turn?");
  expect(progress.out).toContain("01  The doorman");
  expect([lesson, hint, progress].map(({ code, err }) => ({ code, err }))).toEqual(
    Array.from({ length: 3 }, () => ({ code: 0, err: "" })),
  );
  expect(readdirSync(join(root, ".blank-slate"))).toContain("progress.json");
});

test("its own mistake is the headline, and programs ask its own rules of the model", async () => {
  writeFiles(root, { "exercises/01-doorman/doorman.ts": doorman("userMessage.toUpperCase()") });
  const [graded, tried] = await Promise.all([
    blankSlate(["test", "exercises/01"]),
    blankSlate(["try", "1"]),
  ]);
  expect(graded.err).toBe("");
  expect(graded.out).toMatch(/^ {2}✗ speaks quietly$/m);
  expect(graded.out).toMatch(/^ {2}shouted-question: what the user says is sent in capitals$/m);
  expect(graded.code).toBe(1);
  expect(tried.out).toContain("The museum opens at nine, and closes at five.");
  expect(tried.code).toBe(0);
});

test("it proves itself: lessons, snippets, types and fixtures, and not the grader", async () => {
  const { code, out, err } = await blankSlate(["test"]);
  expect(err).toBe("");
  const proofs = [...out.matchAll(/^ {2}(.) (\w+) /gm)].map(([, mark, name]) => `${mark} ${name}`);
  expect(proofs.sort()).toEqual(
    ["fixtures", "freshness", "lessons", "snippets", "types"].map((name) => `✓ ${name}`),
  );
  expect(out).toMatch(/2 right answers pass, 2 wrong ones fail with their mistake/);
  expect(code).toBe(0);
});

test("one of its lessons can be proved alone, while it is written", async () => {
  const { code, out, err } = await blankSlate(["test", "lessons/01-doorman.md"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^\n {2}Proving lessons\/01-doorman\. `npm test` alone tries everything\.\n/);
  const proofs = [...out.matchAll(/^ {2}✓ (\w+) /gm)].map(([, name]) => name);
  expect(proofs.sort()).toEqual(["fixtures", "freshness", "lessons", "snippets"]);
});

test("a mistake that can't be loaded is named with its line, and nothing is graded", async () => {
  const path = "fixtures/mistakes/late.ts";
  writeFiles(root, { [path]: "export default {\n  id: 'late',\n  predict: () => [\n};\n" });
  const { code, out, err } = await blankSlate(["test", "exercises/01"]);
  rmSync(join(root, path));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    `\n${path}:4:1 can't be read: Unexpected "}".\nMend that line, then run this again.\n\n`,
  );
});
