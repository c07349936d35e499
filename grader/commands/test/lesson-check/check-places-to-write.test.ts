import { expect, test } from "vitest";
import { checkPlacesToWrite } from "./check-places-to-write.ts";
import { readCourse } from "./course.ts";
import { completeCourse, withCourse } from "./course-for-tests.ts";

test("names each place that is still to be written, and what belongs there", async () => {
  const files = completeCourse();
  const id = "01-rolling-summary";
  const lesson = `lessons/${id}.md`;
  files.set(lesson, `${files.get(lesson)}\n## TO WRITE: a heading\n\nTO WRITE: why it fails.\n`);
  files.set(`solutions/${id}/bot.ts`, "// TO WRITE: the answer.\n");
  files.set(`fixtures/${id}/stub/bot.ts`, "/* Lazy. */\n/* TO WRITE: the task. */\n");
  files.set("lessons/notes.md", "TO WRITE: somebody's own notes.\n");
  const complaints = await withCourse(files, async (root) =>
    checkPlacesToWrite(await readCourse(root)),
  );
  const last = (files.get(lesson) ?? "").split("\n").length - 1;
  expect(complaints).toEqual(
    [
      `${lesson}:${last - 2} is still to be written: a heading`,
      `${lesson}:${last} is still to be written: why it fails.`,
      `solutions/${id}/bot.ts:1 is still to be written: the answer.`,
      `fixtures/${id}/stub/bot.ts:2 is still to be written: the task.`,
    ].map((sentence) => ({ id, sentence })),
  );
});
