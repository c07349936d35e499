import { afterAll, beforeAll, expect, test } from "vitest";
import { readProgress } from "../workbook/progress/progress-file.ts";
import { CourseToChange } from "./change-lessons/course-to-change.ts";
import { run as move } from "./move-lesson.ts";
import { run as rename } from "./rename-lesson.ts";
import { run as retire } from "./retire-lesson.ts";
import { runHere } from "./run-here.ts";

let course: CourseToChange;

beforeAll(async () => {
  course = await CourseToChange.make();
});

afterAll(() => course.remove());

test("a lesson is moved, and those in between close up", async () => {
  const { code, out, err } = await course.run("move-lesson", "6", "4");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^\n {2}The sliding window is lesson 4 now\.\n\n {2}Named anew\n/);
  expect(await course.ids()).toEqual([
    "01-stateless-call",
    "02-history",
    "03-chatbot-class",
    "04-sliding-window",
    "05-personas",
    "06-streaming",
    "07-common-mistakes",
    "08-travel-planner",
  ]);
  expect(await course.read("exercises/05-personas/cooking-assistant.ts")).toContain(
    "Exercise 05 ·",
  );
  expect(await course.read("solutions/06-streaming/streaming-chatbot.ts")).toContain("class");
});

test("a lesson is renamed, and progress under its former name follows", async () => {
  const done = { hint: 2, solved: "2026-11-03" };
  const kept = { version: 2, at: "streaming", lessons: { streaming: done } };
  await course.write(".blank-slate/progress.json", JSON.stringify(kept));
  const { code, out } = await course.run("rename-lesson", "streaming", "Words as they come");
  expect(code).toBe(0);
  expect(out).toContain("  Lesson 6 is called Words as they come now.\n");
  const lesson = await course.read("lessons/06-words-as-they-come.md");
  expect(lesson).toMatch(
    /^---\ntitle: Words as they come\n[\s\S]*\nformerly: \[streaming\]\n---\n/,
  );
  expect(lesson).toContain("\n# Words as they come\n");
  expect(lesson).toContain("`exercises/06-words-as-they-come/streaming-chatbot.ts`");
  expect(await course.read("exercises/06-words-as-they-come/streaming-chatbot.ts")).toContain(
    " * Exercise 06 · Words as they come\n",
  );
  const { progress } = await readProgress(course.root);
  expect(progress).toEqual({
    at: "words-as-they-come",
    lessons: { "words-as-they-come": done },
  });
  // Nobody else can be called what learners' progress may still be kept under.
  const { err } = await course.run("new-lesson", "Streaming");
  expect(err).toContain("Lesson 6, Words as they come, was formerly called streaming, and");
});

test("a lesson is taken out, all of it is kept, and what is said about it is shown", async () => {
  await course.write("exercises/04-sliding-window/sliding-window-chatbot.ts", "// my work\n");
  const asked = await course.run("retire-lesson", "4");
  expect(asked.code).toBe(2);
  expect(asked.err).toContain("Say so at once: npm run retire-lesson 4 -- --yes\n");
  const { code, out } = await course.run("retire-lesson", "4", "--yes");
  expect(code).toBe(0);
  const [, retreat = ""] =
    /All of it is kept in\s+(\.blank-slate\/retired\/04-sliding-window\/[\d-]+)/.exec(out) ?? [];
  expect(
    await course.read(`${retreat}/exercises/04-sliding-window/sliding-window-chatbot.ts`),
  ).toBe("// my work\n");
  for (const part of [
    "lessons/04-sliding-window.md",
    "solutions/04-sliding-window",
    "fixtures/04-sliding-window/stub",
  ]) {
    expect(course.has(`${retreat}/${part}`)).toBe(true);
  }
  expect((await course.ids()).slice(2)).toEqual([
    "03-chatbot-class",
    "04-personas",
    "05-words-as-they-come",
    "06-common-mistakes",
    "07-travel-planner",
  ]);
  expect(out).toMatch(
    / {4}lessons\/glossary\.md:\d+\n {6}names lesson 4, The sliding window, which is taken\s+out: \*\*context/,
  );
});

test.each([
  [move, ["3"], /^\nnpm run move-lesson needs a lesson and the number it is to have\.\n/],
  [move, ["3", "3"], /^\nThe Chatbot class is lesson 3 already\.\n/],
  [move, ["3", "99"], /^\nThere is no lesson "99"\. The last one is 8\./],
  [rename, ["3"], /^\nnpm run rename-lesson needs a lesson and its new title\.\n/],
  [rename, ["3", "The Chatbot class"], /^\nLesson 3 is called that already\.\n/],
  [rename, ["3", "History"], /^\nLesson 2 is called "History" already\.\n/],
  [retire, [], /^\nnpm run retire-lesson takes out one lesson at a time\.\n/],
  [retire, ["99"], /^\nThere is no lesson "99"\./],
])("%o %j can't be done, and says so", async (command, args, sentence) => {
  expect(await runHere(command, [...args, "--dry-run"])).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
