import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCourse } from "./find-course.ts";
import { packageRoot, workbookRoot } from "./root.ts";

const folder = mkdtempSync(join(tmpdir(), "blank-slate-courses-"));
const course = join(folder, "memory course");
const installed = join(course, "node_modules", "blank-slate");
const copy = join(course, "submissions", "priya");

beforeAll(() => {
  for (const root of [course, installed, copy]) {
    mkdirSync(join(root, "lessons"), { recursive: true });
    mkdirSync(join(root, "exercises", "01"), { recursive: true });
    writeFileSync(join(root, "package.json"), "{}");
  }
  for (const root of [installed, copy]) {
    mkdirSync(join(root, "grader", "commands"), { recursive: true });
    writeFileSync(join(root, "grader", "commands", "main.mjs"), "");
  }
  mkdirSync(join(folder, "elsewhere"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a course that depends on the package is found from every folder in it", () => {
  expect(findCourse(course, installed)).toBe(course);
  expect(findCourse(join(course, "exercises", "01"), installed)).toBe(course);
});

test("from elsewhere it is the package's own", () => {
  expect(findCourse(join(folder, "elsewhere"), copy)).toBe(copy);
  expect(findCourse(join(copy, "exercises", "01"), copy)).toBe(copy);
});

test("in a student's copy of the whole workbook the teacher's grader stays with its own course", () => {
  expect(findCourse(join(copy, "exercises", "01"), installed)).toBe(course);
  rmSync(join(course, "package.json"));
  expect(findCourse(join(copy, "exercises", "01"), packageRoot)).toBe(packageRoot);
});

test("in this repository the two are one folder", () => {
  expect(workbookRoot).toBe(packageRoot);
});
