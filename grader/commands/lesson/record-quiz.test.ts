import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "../../workbook/files-in.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";
import { quizOf, recordQuiz } from "./record-quiz.ts";

const lessons = await findLessons(workbookRoot);
const quizzes = await Promise.all(
  lessons.map(async (lesson) => ({ lesson, ...(await filesIn(quizOf(lesson))) })),
);
const withQuiz = quizzes.filter(({ files }) => files.length > 0);

test.each(withQuiz)(
  "the stub of lesson $lesson.number has a place for each wire of its quiz",
  async ({ lesson, files }) => {
    const stubs = stubFiles(lesson).map((name) => readFile(join(stubOf(lesson), name), "utf8"));
    const text = (await Promise.all(stubs)).join("");
    for (const name of files) expect(text).toContain(`// Wire ${name.replace(".ts", "")}, `);
  },
);

test.each(withQuiz)(
  "the solution of lesson $lesson.number names the broken file behind each wire",
  async ({ lesson, files }) => {
    const folder = join(workbookRoot, "solutions", lesson.id);
    const solutions = await Promise.all(
      (await filesIn(folder)).files.map((file) => readFile(join(folder, file), "utf8")),
    );
    for (const file of files) {
      const program = await readFile(join(quizOf(lesson), file), "utf8");
      const [, behind] = /"\.\.\/stub\/\d+-([a-z-]+)\.ts"/.exec(program) ?? [];
      const answer = `  ${file.replace(".ts", "")}: "${behind}",`;
      expect(solutions.filter((text) => text.split("\n").includes(answer)).length).toBe(1);
    }
  },
);

test("a lesson without a quiz has nothing to record", async () => {
  const [first] = lessons;
  expect(first && (await recordQuiz(first))).toEqual([]);
});
