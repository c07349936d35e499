import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { makeClass } from "./make-class.ts";

test("makes a class in which no two have the same files, the same one every time", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-class-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lesson = (await findLessons(workbookRoot)).find(({ slug }) => slug === "chatbot-class");
  if (lesson === undefined) throw new Error("There is no such lesson.");
  const students = await makeClass(join(folder, "a"), 20, { lesson, seed: 3, kinds: ["right"] });
  expect(await makeClass(join(folder, "b"), 20, { lesson, seed: 3, kinds: ["right"] })).toEqual(
    students,
  );
  expect(students.at(-1)?.name).toBe("Student 0020");
  expect(new Set(students.map(({ example }) => example)).size).toBe(20);
  const texts = students.map(({ name }) =>
    readFile(join(folder, "a", name, lesson.id, "chatbot.ts"), "utf8"),
  );
  expect(new Set(await Promise.all(texts)).size).toBe(20);
});
