import { expect, test } from "vitest";
import type { Lesson } from "./lesson.ts";
import { whichLesson, whichReading } from "./which-lesson.ts";

const lesson = (number: number, slug: string, title: string): Lesson => ({
  number,
  id: `0${number}-${slug}`,
  slug,
  title,
  minutes: 8,
  points: 15,
  passMark: 100,
  weights: {},
  formerly: [],
  versions: {},
  reviewed: "2026-11-20",
  reviewBy: "2027-02-20",
  mayChange: [],
  file: `/lessons/0${number}-${slug}.md`,
  exercise: `/exercises/0${number}-${slug}`,
});
const lessons = [
  lesson(2, "history", "History"),
  lesson(3, "chatbot-class", "The Chatbot class"),
  lesson(7, "common-mistakes", "The four common mistakes"),
];

test.each([
  "3",
  "03",
  "003",
  "chatbot-class",
  "03-chatbot-class",
  "03-Chatbot-Class",
  "exercises/03",
  "exercises/3/",
  "./exercises/03-chatbot-class/",
  "exercises\\03-chatbot-class\\",
  "C:\\Users\\Priya\\2-learn\\exercises\\03-chatbot-class\\chatbot.ts",
  "/home/priya/exercises/old/exercises/03-chatbot-class/chatbot.ts",
  "lessons/03-chatbot-class.md",
  "solutions/03-chatbot-class",
])("%s means lesson 3", (name) => {
  expect(whichLesson(name, lessons).number).toBe(3);
});

test("a numbered file inside an exercise isn't taken for a lesson's number", () => {
  expect(whichLesson("exercises/07-common-mistakes/3-buried.ts", lessons).number).toBe(7);
});

const list = `These are there:
  02-history  History
  03-chatbot-class  The Chatbot class
  07-common-mistakes  The four common mistakes`;

test.each([
  ["99", `There is no lesson "99". The last one is 7. ${list}`],
  ["5", `There is no lesson "5". ${list}`],
  ["foo", `There is no lesson "foo". ${list}`],
  ["", `There is no lesson "". ${list}`],
  ["exercises/", `There is no lesson "exercises/". ${list}`],
  ["histroy", `There is no lesson "histroy". Did you mean 2, History? ${list}`],
  ["03-chat-bot", `There is no lesson "03-chat-bot". Did you mean 3, The Chatbot class? ${list}`],
  [
    "7-mistakes",
    `There is no lesson "7-mistakes". Did you mean 7, The four common mistakes? ${list}`,
  ],
])("%j is no lesson", (name, message) => {
  expect(() => whichLesson(name, lessons)).toThrow(message);
});

const appendix = (name: string, title: string) => ({
  name,
  title,
  about: "what it is for",
  reviewed: "2026-11-20",
  reviewBy: "2027-02-20",
  mayChange: [],
  file: `/lessons/${name}.md`,
});
const appendices = [
  appendix("glossary", "The words of the course"),
  appendix("questions", "Questions people ask"),
];

test.each(["glossary", "Glossary", "lessons/glossary.md", "lessons\\glossary"])(
  "%s means the glossary",
  (name) => {
    expect(whichReading(name, lessons, appendices)).toBe(appendices[0]);
  },
);

test("lessons are read under the names they have elsewhere", () => {
  expect(whichReading("lessons/03", lessons, appendices)).toBe(lessons[1]);
});

test.each([
  ["question", "Did you mean questions, Questions people ask?"],
  ["glosary", "Did you mean glossary, The words of the course?"],
  ["histroy", "Did you mean 2, History?"],
])("%s is nothing to read, and the nearest is named", (name, guess) => {
  expect(() => whichReading(name, lessons, appendices)).toThrow(
    `There is no lesson "${name}". ${guess} ${list}
  glossary  The words of the course
  questions  Questions people ask`,
  );
});

test("an appendix has nothing to grade", () => {
  expect(() => whichLesson("glossary", lessons)).toThrow('There is no lesson "glossary". These');
});
