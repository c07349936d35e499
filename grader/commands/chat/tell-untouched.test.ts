import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubOf } from "../../workbook/stub.ts";
import { tellUntouched } from "./tell-untouched.ts";

const lesson = lessonNamed("chatbot-class");

test("says that an exercise isn't written yet as long as its files are as they came", async () => {
  expect(await tellUntouched({ ...lesson, exercise: stubOf(lesson) })).toBe(
    `Exercise ${lesson.n} isn't written yet: it is as it came. Its TODOs say what to do, and npm run hint ${lesson.n} helps. Once you have saved it, /forget makes a new bot of it.`,
  );
});

test.each(["solutions", "nowhere"])("says nothing of files in %s", async (folder) => {
  const exercise = join(workbookRoot, folder, lesson.id);
  expect(await tellUntouched({ ...lesson, exercise })).toBeUndefined();
});
