import { join } from "node:path";
import { expect, test } from "vitest";
import { findLessons } from "../../workbook/find-lessons.ts";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { findSubmission } from "./find-submission.ts";

const { id, n, nn, number, exercise } = lessonNamed("chatbot-class");
const lessons = await findLessons(workbookRoot);
const at = (...parts: string[]) => join(workbookRoot, ...parts);

test.each([
  n,
  nn,
  "chatbot-class",
  `exercises/${nn}`,
  `./exercises/${n}/`,
  `exercises/${nn}/chatbot.ts`,
  `exercises\\${id}\\`,
  `C:\\Users\\Priya\\blank-slate\\exercises\\${id}\\chatbot.ts`,
  exercise,
  join(exercise, "chatbot.ts"),
])("%s means the learner's exercise", (path) => {
  const { lesson, folder } = findSubmission(path, lessons);
  expect([lesson.number, folder]).toEqual([number, exercise]);
});

test.each([
  [at("solutions", id), at("solutions", id)],
  [`solutions/${nn}`, at("solutions", id)],
  ["solutions\\chatbot-class\\", at("solutions", id)],
  [at("fixtures", id, "stub"), at("fixtures", id, "stub")],
  [at("fixtures", id, "stub", "chatbot.ts"), at("fixtures", id, "stub")],
])("%s means the folder itself", (path, folder) => {
  expect(findSubmission(path, lessons).folder).toBe(folder);
});

test.each([
  [
    `fixtures/${id}/wrong/no-such-example`,
    `There is no folder fixtures/${id}/wrong/no-such-example.\nYour own exercise is graded with npm test exercises/${nn}`,
  ],
  [
    `uploads/${id}`,
    `There is no folder uploads/${id}.\nYour own exercise is graded with npm test exercises/${nn}`,
  ],
])("%s leads nowhere, and isn't taken for the learner's own", (path, message) => {
  expect(() => findSubmission(path, lessons)).toThrow(message);
});
