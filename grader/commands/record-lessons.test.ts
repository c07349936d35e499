import { expect, test } from "vitest";
import { readSections } from "../report/lesson-sections.ts";
import { readingMinutes } from "../report/reading-time.ts";
import { findLessons, readLessonText } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { recordLesson } from "./lesson/record-lesson.ts";

const lesson = lessonNamed("stateless-call");
const lessons = await findLessons(workbookRoot);

test.each(lessons)("lesson $number is read in at most ten minutes", async (lesson) => {
  const minutes = readingMinutes(readSections(await readLessonText(lesson)).sections);
  expect(minutes, "Leave out what isn't needed.").toBeLessThanOrEqual(10);
});

test("a program that fails is named, with its block and why", async () => {
  const markdown = '```ts\nconsole.log("fine");\n```\n\n```ts\nthrow new TypeError("no");\n```\n';
  await expect(recordLesson(lesson, markdown)).rejects.toThrow(
    `The program in lessons/${lesson.id}.md failed in block 2 of 2: TypeError: no\nMend the code there, then run: npm run lesson:record`,
  );
});

test("a program that ends itself is named as well", async () => {
  await expect(recordLesson(lesson, "```ts\nprocess.exit(0);\n```\n")).rejects.toThrow(
    `The program in lessons/${lesson.id}.md failed in block 1 of 1: it ended before its last block.`,
  );
});
