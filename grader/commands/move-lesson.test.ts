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

/** The ids of lessons in this order. */
const inOrder = (slugs: readonly string[]) =>
  slugs.map((slug, index) => `${String(index + 1).padStart(2, "0")}-${slug}`);
const slugsOf = (ids: readonly string[]) => ids.map((id) => id.replace(/^\d+-/, ""));

test("a lesson is moved, and those in between close up", async () => {
  const slugs = slugsOf(await course.ids());
  const [from, to] = [slugs.indexOf("sliding-window"), slugs.indexOf("personas")];
  const { code, out, err } = await course.run("move-lesson", "sliding-window", String(to + 1));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`\n  The sliding window is lesson ${to + 1} now.\n\n  Named anew\n`);
  const moved = inOrder(slugs.toSpliced(from, 1).toSpliced(to, 0, "sliding-window"));
  expect(await course.ids()).toEqual(moved);
  expect(await course.read(`exercises/${moved[to + 1]}/cooking-assistant.ts`)).toContain(
    `Exercise ${String(to + 2).padStart(2, "0")} · Personas`,
  );
  expect(course.has(`solutions/${moved[to]}/sliding-window-chatbot.ts`)).toBe(true);
});

test("a lesson is renamed, and progress under its former name follows", async () => {
  const done = { hint: 2, solved: "2026-11-03" };
  const kept = { version: 2, at: "streaming", lessons: { streaming: done } };
  await course.write(".blank-slate/progress.json", JSON.stringify(kept));
  const slugs = slugsOf(await course.ids());
  const number = slugs.indexOf("streaming") + 1;
  const { code, out } = await course.run("rename-lesson", "streaming", "Words as they come");
  expect(code).toBe(0);
  expect(out).toContain(`  Lesson ${number} is called Words as they come now.\n`);
  const id = inOrder(slugs.with(number - 1, "words-as-they-come"))[number - 1];
  const lesson = await course.read(`lessons/${id}.md`);
  expect(lesson).toMatch(
    /^---\ntitle: Words as they come\n[\s\S]*\nformerly: \[streaming\]\n---\n/,
  );
  expect(lesson).toContain("\n# Words as they come\n");
  expect(lesson).toContain(`\`exercises/${id}/streaming-chatbot.ts\``);
  expect(await course.read(`exercises/${id}/streaming-chatbot.ts`)).toContain(
    ` * Exercise ${id?.slice(0, 2)} · Words as they come\n`,
  );
  const { progress } = await readProgress(course.root);
  expect(progress).toEqual({
    at: "words-as-they-come",
    lessons: { "words-as-they-come": done },
  });
  // What was exported before the rename finds its lesson, too.
  const exported = { version: 2, lessons: {}, code: { streaming: { "own.ts": ["// mine"] } } };
  await course.write("old.json", JSON.stringify(exported));
  const brought = await course.run("progress", "import", course.path("old.json"), "--with-code");
  expect(brought.out).toContain(`exercises/${id}/own.ts\n`);
  expect(await course.read(`exercises/${id}/own.ts`)).toBe("// mine");
  // Nobody else can be called what learners' progress may still be kept under.
  const { err } = await course.run("new-lesson", "Streaming");
  expect(err).toMatch(/^\nLesson \d+, Words as they come, was formerly called streaming, and/);
});

test("a lesson is taken out, all of it is kept, and what is said about it is shown", async () => {
  const slugs = slugsOf(await course.ids());
  const number = slugs.indexOf("sliding-window") + 1;
  const id = inOrder(slugs)[number - 1] ?? "";
  await course.write(`exercises/${id}/sliding-window-chatbot.ts`, "// my work\n");
  const asked = await course.run("retire-lesson", String(number));
  expect(asked.code).toBe(2);
  expect(asked.err).toContain(`Say so at once: npm run retire-lesson ${number} -- --yes\n`);
  const { code, out } = await course.run("retire-lesson", String(number), "--yes");
  expect(code).toBe(0);
  const [, retreat = ""] = /All of it is kept in\s+(\.blank-slate\/retired\/\S+\d)/.exec(out) ?? [];
  expect(retreat).toContain(`/${id}/`);
  expect(await course.read(`${retreat}/exercises/${id}/sliding-window-chatbot.ts`)).toBe(
    "// my work\n",
  );
  for (const part of [`lessons/${id}.md`, `solutions/${id}`, `fixtures/${id}/stub`]) {
    expect(course.has(`${retreat}/${part}`)).toBe(true);
  }
  expect(await course.ids()).toEqual(inOrder(slugs.toSpliced(number - 1, 1)));
  expect(out).toMatch(
    new RegExp(
      ` {4}names lesson ${number}, The sliding window, which is taken out\\n(?: {6}.*\\n)* {6}lessons/glossary\\.md:\\d+\\n {8}\\*\\*context`,
    ),
  );
});

test.each([
  [move, ["3"], /^\nnpm run move-lesson needs a lesson and the number it is to have\.\n/],
  [move, ["chatbot-class", "chatbot-class"], /^\nThe Chatbot class is lesson \d+ already\.\n/],
  [move, ["3", "99"], /^\nThere is no lesson "99"\. The last one is \d+\./],
  [rename, ["3"], /^\nnpm run rename-lesson needs a lesson and its new title\.\n/],
  [rename, ["chatbot-class", "The Chatbot class"], /^\nLesson \d+ is called that already\.\n/],
  [rename, ["chatbot-class", "History"], /^\nLesson \d+ is called "History" already\.\n/],
  [retire, [], /^\nnpm run retire-lesson takes out one lesson at a time\.\n/],
  [retire, ["99"], /^\nThere is no lesson "99"\./],
])("%o %j can't be done, and says so", async (command, args, sentence) => {
  expect(await runHere(command, [...args, "--dry-run"])).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
