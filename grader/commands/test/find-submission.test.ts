import { join } from "node:path";
import { expect, test } from "vitest";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { findSubmission } from "./find-submission.ts";

const lessons = await findLessons(workbookRoot);
const at = (...parts: string[]) => join(workbookRoot, ...parts);
const exercise = at("exercises", "03-chatbot-class");

test.each([
  "3",
  "03",
  "chatbot-class",
  "exercises/03",
  "./exercises/3/",
  "exercises/03/chatbot.ts",
  "exercises\\03-chatbot-class\\",
  "C:\\Users\\Priya\\blank-slate\\exercises\\03-chatbot-class\\chatbot.ts",
  exercise,
  join(exercise, "chatbot.ts"),
])("%s means the learner's exercise", (path) => {
  const { lesson, folder } = findSubmission(path, lessons);
  expect([lesson.number, folder]).toEqual([3, exercise]);
});

test.each([
  [at("solutions", "03-chatbot-class"), at("solutions", "03-chatbot-class")],
  [at("fixtures", "03-chatbot-class", "stub"), at("fixtures", "03-chatbot-class", "stub")],
  [
    at("fixtures", "03-chatbot-class", "stub", "chatbot.ts"),
    at("fixtures", "03-chatbot-class", "stub"),
  ],
])("%s means the folder itself", (path, folder) => {
  expect(findSubmission(path, lessons).folder).toBe(folder);
});

test.each([
  [
    "fixtures/03-chatbot-class/wrong/no-such-example",
    "There is no folder fixtures/03-chatbot-class/wrong/no-such-example.\nYour own exercise is graded with npm test exercises/03",
  ],
  [
    "uploads/03-chatbot-class",
    "There is no folder uploads/03-chatbot-class.\nYour own exercise is graded with npm test exercises/03",
  ],
])("%s leads nowhere, and isn't taken for the learner's own", (path, message) => {
  expect(() => findSubmission(path, lessons)).toThrow(message);
});
