import { describe, expect, test } from "vitest";
import { lessonsNamed, numbered } from "./lessons-for-tests.ts";
import { renameIn } from "./references.ts";
import { makeRoom, moveTo, takeOut } from "./renumbering.ts";

const lessons = lessonsNamed(["call", "history", "class", "window", "planner"]);
// 3, class, becomes 4, and so on.
const inserted = makeRoom(lessons, numbered(lessons, 3));
const retired = takeOut(lessons, numbered(lessons, 2));
const inMarkdown = (text: string) => renameIn("lessons/01-call.md", text, inserted);

describe("after a lesson was put before the third", () => {
  test.each([
    ["the folder `exercises/03-class/bot.ts`", "the folder `exercises/04-class/bot.ts`"],
    [
      "[there](03-class.md), ../solutions/05-planner",
      "[there](04-class.md), ../solutions/06-planner",
    ],
    ["03-classes, 103-class and 04-class stay", "03-classes, 103-class and 04-class stay"],
    ["Grade it with `npm test exercises/03`.", "Grade it with `npm test exercises/04`."],
    ["npm test exercises/02 fixtures\\05", "npm test exercises/02 fixtures\\06"],
    ["`npm run try 3 -- --wire`, `npm start 4`", "`npm run try 4 -- --wire`, `npm start 5`"],
    ["`npm run chat 4 2`, `npm run reset 3 4`", "`npm run chat 5 2`, `npm run reset 4 5`"],
    ["npm run grade -- handed-in --exercise 3", "npm run grade -- handed-in --exercise 4"],
    ["```ts spec 3\nx;\n```", "```ts spec 4\nx;\n```"],
    ["`npm run lesson -- 3`", "`npm run lesson -- 4`"],
    ["Lesson 3's list, as in exercise 4.", "Lesson 4's list, as in exercise 5."],
    ["lessons 3 and 4, lessons 1, 2, and 5", "lessons 4 and 5, lessons 1, 2, and 6"],
    ["the class of lesson\n3, and lesson 03", "the class of lesson\n4, and lesson 04"],
    ["In lesson 2, 3 messages are sent.", "In lesson 2, 3 messages are sent."],
    [
      "lesson 12, lesson 3.5, 3 lessons, hint 3 of 3",
      "lesson 12, lesson 3.5, 3 lessons, hint 3 of 3",
    ],
    ["lessons 3 to 5", "lessons 4 to 6"],
    ["`npm run move-lesson 3 2`, retire-lesson 3", "`npm run move-lesson 3 2`, retire-lesson 3"],
    ["`npm test lessons/03`", "`npm test lessons/04`"],
  ])("%j becomes %j", (before, after) => {
    const { text, notes } = inMarkdown(before);
    expect(text).toBe(after);
    expect(notes).toEqual([]);
  });

  test("a range that another lesson got into is rewritten, and shown", () => {
    expect(inMarkdown("One.\nThis is lessons 1 to 4, in one program.")).toEqual({
      text: "One.\nThis is lessons 1 to 5, in one program.",
      notes: [
        {
          line: 2,
          text: "This is lessons 1 to 5, in one program.",
          found: "lessons 1 to 4",
          why: 'said "lessons 1 to 4", and other lessons lie between them now',
        },
      ],
    });
  });

  test("in code only paths are rewritten, comments aside, and what may mean a lesson is shown", () => {
    const code = [
      "/*",
      " * Exercise 03 · Class: the bot of lesson",
      " * 4.",
      " */",
      'const path = "exercises/03-class"; // See lesson 3.',
      'await say("Tell me // about lesson 3.");',
      "await say(`lesson 1`);",
      "",
    ];
    const { text, notes } = renameIn("solutions/demo.ts", code.join("\n"), inserted);
    expect(text.split("\n").filter((line, index) => line !== code[index])).toEqual([
      " * Exercise 04 · Class: the bot of lesson",
      " * 5.",
      'const path = "exercises/04-class"; // See lesson 4.',
    ]);
    expect(notes).toEqual([
      {
        line: 6,
        text: 'await say("Tell me // about lesson 3.");',
        found: "lesson 3",
        why: "stands in code, and may mean a lesson",
      },
    ]);
  });

  test("what a program of a lesson said stays as it was, and so does its code", () => {
    const lesson =
      'See lesson 3.\n\n```ts\n// lesson 3\nsay("lesson 3");\n```\n\n```output\nlesson 3\n```\n\n```sh\nnpm run try 3\n```\n';
    const { text, notes } = inMarkdown(lesson);
    expect(text).toBe(
      'See lesson 4.\n\n```ts\n// lesson 4\nsay("lesson 3");\n```\n\n```output\nlesson 3\n```\n\n```sh\nnpm run try 4\n```\n',
    );
    expect(notes.map(({ line }) => line)).toEqual([5]);
  });

  test("of YAML the comments are rewritten, and paths", () => {
    const yaml =
      "# Cooking (lesson 03).\n- reply: lesson 1\n  mutant: '05-planner/bot.ts · drop' # lesson 4\n";
    expect(renameIn("fixtures/model/topics.yaml", yaml, inserted)).toEqual({
      text: "# Cooking (lesson 04).\n- reply: lesson 1\n  mutant: '06-planner/bot.ts · drop' # lesson 5\n",
      notes: [],
    });
  });

  test("line ends stay what they are", () => {
    expect(inMarkdown("lesson 3\r\nlesson\r\n4\r\n").text).toBe("lesson 4\r\nlesson\r\n5\r\n");
  });
});

test.each([
  ["lessons 1 to 4", "lessons 1 to 4", 0],
  ["lessons 2–3", "lessons 3–4", 0],
  ["lessons 1 through 3", "lessons 1 through 4", 1],
  ["lessons 4 to 5", "lessons 2 to 5", 1],
])("of the fourth made the second, %j becomes %j", (before, after, notes) => {
  const moved = moveTo(lessons, numbered(lessons, 4), numbered(lessons, 2));
  const rewritten = renameIn("README.md", before, moved);
  expect([rewritten.text, rewritten.notes.length]).toEqual([after, notes]);
});

test("what names the lesson that is taken out is shown, and stays", () => {
  const { text, notes } = renameIn(
    "lessons/01-call.md",
    "See lesson 2, and lesson 3.\nIt is in `exercises/02-history`.",
    retired,
  );
  expect(text).toBe("See lesson 2, and lesson 2.\nIt is in `exercises/02-history`.");
  const why = "names lesson 2, All about history, which is taken out";
  expect(notes.map(({ line, why }) => [line, why])).toEqual([
    [1, why],
    [2, why],
  ]);
  const ranges = renameIn("README.md", "lessons 1 to 4\nlessons 2 to 4", retired);
  expect(ranges.text).toBe("lessons 1 to 3\nlessons 2 to 3");
  expect(ranges.notes.map(({ line }) => line)).toEqual([2]);
});
