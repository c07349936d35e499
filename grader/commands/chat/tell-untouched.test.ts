import { join } from "node:path";
import { expect, test } from "vitest";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubOf } from "../../workbook/stub.ts";
import { tellUntouched } from "./tell-untouched.ts";

const lesson = (await findLessons(workbookRoot)).find(({ number }) => number === 3);
if (lesson === undefined) throw new Error("Lesson 3 isn't there.");

test("says that an exercise isn't written yet as long as its files are as they came", async () => {
  expect(await tellUntouched({ ...lesson, exercise: stubOf(lesson) })).toBe(
    "Exercise 3 isn't written yet: it is as it came. Its TODOs say what to do, and npm run hint 3 helps. Once you have saved it, /forget makes a new bot of it.",
  );
});

test.each(["solutions", "nowhere"])("says nothing of files in %s", async (folder) => {
  const exercise = join(workbookRoot, folder, lesson.id);
  expect(await tellUntouched({ ...lesson, exercise })).toBeUndefined();
});
