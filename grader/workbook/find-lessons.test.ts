import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findLessons, readLessonText, surveyLessons } from "./find-lessons.ts";

const frontMatter = `---
title: Second thoughts
minutes: 7
points: 15
versions:
  openai: 6.49.0
reviewed: 2026-11-20
review-by: 2027-02-20
---
`;
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  await mkdir(join(root, "lessons"));
});

afterEach(() => rm(root, { recursive: true }));

const add = (name: string, text: string) => writeFile(join(root, "lessons", name), text);

test("finds a lesson from its file's name and front matter", async () => {
  await add("02-second-thoughts.md", `${frontMatter}\n# Second thoughts\n`);
  await add("notes.md", "not a lesson");
  expect(await findLessons(root)).toEqual([
    {
      number: 2,
      id: "02-second-thoughts",
      slug: "second-thoughts",
      title: "Second thoughts",
      minutes: 7,
      points: 15,
      passMark: 100,
      weights: {},
      formerly: [],
      versions: { openai: "6.49.0" },
      reviewed: "2026-11-20",
      reviewBy: "2027-02-20",
      mayChange: [],
      file: join(root, "lessons", "02-second-thoughts.md"),
      exercise: join(root, "exercises", "02-second-thoughts"),
    },
  ]);
});

test("puts lesson 10 after lesson 9", async () => {
  await add("10-ten.md", frontMatter);
  await add("09-nine.md", frontMatter);
  expect((await findLessons(root)).map(({ number }) => number)).toEqual([9, 10]);
});

test("gives a lesson's text without its front matter, also when lines end in CRLF", async () => {
  await add("02-second.md", `${frontMatter}\n# Second\n`.replaceAll("\n", "\r\n"));
  const [lesson] = await findLessons(root);
  expect(lesson && (await readLessonText(lesson))).toBe("\n# Second\n");
});

test("says that there is no lesson at all", async () => {
  await expect(findLessons(root)).rejects.toThrow(
    `There is no lesson in ${join(root, "lessons")}.\nGet the workbook's files back with git, or make a first lesson of your own: npm run new-lesson "Its title"`,
  );
});

test("says that two lessons share a number", async () => {
  await add("02-one.md", frontMatter);
  await add("02-two.md", frontMatter);
  await expect(findLessons(root)).rejects.toThrow(
    /^Two lessons have the number 2: lessons\/02-\w+.md and lessons\/02-\w+.md\.\nGive one/,
  );
});

test("says that two lessons share a name", async () => {
  await add("02-one.md", frontMatter);
  await add("03-one.md", frontMatter);
  await expect(findLessons(root)).rejects.toThrow(
    "Two lessons have the name one: lessons/02-one.md and lessons/03-one.md.\nProgress is kept by that name. Give one of them another, in the names of its folders too.",
  );
});

test("looks at every lesson, whatever is wrong with others", async () => {
  await add("02-one.md", frontMatter);
  await add("03-one.md", frontMatter);
  await add("03-two.md", frontMatter);
  await add("04-three.md", "# Three\n");
  await add("05-four.md", frontMatter.replace("minutes: 7", "minutes: soon"));
  const { lessons, problems } = await surveyLessons(root);
  expect(lessons.map(({ id }) => id)).toEqual(["02-one", "03-one", "03-two"]);
  expect(problems.map(({ id, error }) => [id, error.message.split("\n")[0]])).toEqual([
    ["04-three", "lessons/04-three.md has no front matter."],
    ["05-four", '"minutes" is missing or wrong in the front matter of lessons/05-four.md.'],
    ["03-one", "Two lessons have the name one: lessons/02-one.md and lessons/03-one.md."],
    ["03-two", "Two lessons have the number 3: lessons/03-one.md and lessons/03-two.md."],
  ]);
});

test("reads what the world may change of a lesson", async () => {
  await add("02-one.md", frontMatter.replace("points", "may-change: [model names]\npoints"));
  expect((await findLessons(root))[0]?.mayChange).toEqual(["model names"]);
  await add("02-one.md", frontMatter.replace("points", "may-change: model names\npoints"));
  await expect(findLessons(root)).rejects.toThrow(
    '"may-change" is missing or wrong in the front matter of lessons/02-one.md.\nIt should be a list such as [model names, chunk format].',
  );
});

test("reads what passes, what each check counts, and what the lesson was called", async () => {
  const more = 'pass-mark: 60\nweights:\n  "asks once": 2\nformerly: [first-thoughts]\npoints';
  await add("02-one.md", frontMatter.replace("points", more));
  expect(await findLessons(root)).toMatchObject([
    { passMark: 60, weights: { "asks once": 2 }, formerly: ["first-thoughts"] },
  ]);
});

test.each([
  ["pass-mark: 0", '"pass-mark"', "a number above 0 and up to 100, such as 60"],
  ["pass-mark: 60%", '"pass-mark"', "a number above 0 and up to 100, such as 60"],
  ["weights: [2, 1]", '"weights"', 'checks and numbers such as "returns the reply": 2'],
  ["weights: { asks once: -1 }", '"weights"', 'a number from 0 on for "asks once"'],
  ["formerly: 02-One", '"formerly"', "a list of names without numbers, such as [chatbot-class]"],
])("says what is wrong with %s", async (line, name, wanted) => {
  await add("02-one.md", frontMatter.replace("points", `${line}\npoints`));
  await expect(findLessons(root)).rejects.toThrow(
    `${name} is missing or wrong in the front matter of lessons/02-one.md.\nIt should be ${wanted}.`,
  );
});

test("says which field of a front matter is wrong", async () => {
  await add("02-one.md", frontMatter.replace("minutes: 7", "minutes: seven"));
  await expect(findLessons(root)).rejects.toThrow(
    '"minutes" is missing or wrong in the front matter of lessons/02-one.md.\nIt should be a whole number above 0.',
  );
});

test("says that a front matter is missing", async () => {
  await add("02-one.md", "# One\n");
  await expect(findLessons(root)).rejects.toThrow(/^lessons\/02-one\.md has no front matter\.\n/);
});
