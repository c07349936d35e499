import { afterAll, beforeAll, expect, test } from "vitest";
import { findLessons } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { readProgress } from "../workbook/progress/progress-file.ts";
import { workbookRoot } from "../workbook/root.ts";
import { CourseToChange } from "./change-lessons/course-to-change.ts";
import { recordLesson } from "./lesson/record-lesson.ts";
import { run } from "./new-lesson.ts";
import { runHere } from "./run-here.ts";
import { checkLessons } from "./test/lesson-check/check-lessons.ts";
import { readCourse } from "./test/lesson-check/course.ts";

const slug = "whats-in-a-system-prompt";
const lessons = await findLessons(workbookRoot);
/** The number of the next lesson. */
const next = (lessons.at(-1)?.number ?? 0) + 1;
const nn = String(next).padStart(2, "0");
const idOf = (number: number, name: string) => `${String(number).padStart(2, "0")}-${name}`;
let course: CourseToChange;

beforeAll(async () => {
  course = await CourseToChange.make();
});

afterAll(() => course.remove());

/** What is said of some lessons, without the examples of the others, which a copy hasn't. */
const complaintsOf = async (wanted: string) =>
  checkLessons(await readCourse(course.root))
    .filter(({ id }) => id === wanted)
    .map(({ sentence }) => sentence);

test("makes the next lesson, which works, and lacks only what is yours to write", async () => {
  const id = `${nn}-${slug}`;
  const { code, out, err } = await course.run("new-lesson", "What's in a system prompt?");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(
    `\n  ${nn} · What's in a system prompt? is there, and can be graded as it is.\n`,
  );
  expect(out).not.toContain("Named anew");
  expect(out).toMatch(
    /Next, in this order\n {4}1\. lessons\/\d+-whats.*\n[\s\S]* 7\. npm test lessons\/\d+\n/,
  );

  const graded = await course.run(
    "test",
    ...[`fixtures/${id}/stub`, `solutions/${id}`],
    ...[`fixtures/${id}/right/a-class`, `fixtures/${id}/wrong/forgotten-reply`],
  );
  const headlines = graded.out.match(/\d+ · .*|^ {2}[a-z-]+: .*/gm);
  expect(headlines?.map((line) => line.trim().replaceAll(/ {2,}/g, "  "))).toEqual([
    `${nn} · What's in a system prompt?  1 of 3 checks`,
    "not-started: this is the exercise as it came",
    `${nn} · What's in a system prompt?  solved · 15 points`,
    `${nn} · What's in a system prompt?  solved · 15 points`,
    `${nn} · What's in a system prompt?  1 of 3 checks`,
    "forgotten-reply: the model's reply isn't sent back to it",
  ]);

  const complaints = await complaintsOf(id);
  expect(complaints.length).toBeGreaterThan(15);
  const others = complaints.filter((sentence) => !sentence.includes(" is still to be written: "));
  expect(others).toEqual([]);
  for (const path of [`lessons/${id}.md`, `exercises/${id}/${slug}.spec.ts`, `solutions/${id}`]) {
    expect(complaints.some((sentence) => sentence.startsWith(path))).toBe(true);
  }

  const lesson = (await findLessons(course.root)).at(-1);
  if (lesson === undefined) throw new Error("There is no lesson.");
  const written = await course.read(`lessons/${id}.md`);
  expect(await recordLesson(lesson, written)).toBe(written);
});

test("put before another, it moves those up, with what learners wrote and have done", async () => {
  const { id, number } = lessonNamed("personas");
  const after = idOf(number + 1, "personas");
  const own = `// Exercise ${number} is mine, after lesson ${number - 1}.\nexport const mine = ${number};\n`;
  await course.write(`exercises/${id}/cooking-assistant.ts`, own);
  await course.write(`exercises/${id}/notes/own.txt`, `Read lesson ${number} again.`);
  const kept = { version: 2, at: "personas", lessons: { personas: { solved: "2026-11-03" } } };
  await course.write(".blank-slate/progress.json", JSON.stringify(kept));

  const before = await course.ids();
  const dry = await course.run("new-lesson", "記憶", "personas", "--dry-run");
  expect(dry.out).toContain("· 記憶 would be made. Nothing was changed: this was a dry run.\n");
  expect(await course.ids()).toEqual(before);

  const { code, out } = await course.run("new-lesson", "記憶", String(number));
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^ {4}${id} +→ ${after}$`, "m"));
  expect(out).toMatch(
    / {4}said "Lessons \d+ to \d+", and other.* now\n {6}solutions\/demo\.ts:2\n/,
  );
  const slugs = before.map((each) => each.replace(/^\d+-/, "")).toSpliced(number - 1, 0, "ji-yi");
  expect(await course.ids()).toEqual(slugs.map((each, index) => idOf(index + 1, each)));
  expect(await course.read(`exercises/${after}/cooking-assistant.ts`)).toBe(
    own.replace(`Exercise ${number}`, `Exercise ${number + 1}`),
  );
  expect(await course.read(`exercises/${after}/notes/own.txt`)).toBe(
    `Read lesson ${number + 1} again.`,
  );
  expect(await course.read(`fixtures/${after}/stub/cooking-assistant.ts`)).toContain(
    ` * Exercise ${after.slice(0, 2)} · Personas\n`,
  );
  expect(await course.read("lessons/glossary.md")).toContain(
    `**persona** (lesson ${number + 1}): `,
  );
  expect(await course.read(`lessons/${after}.md`)).toContain(
    `\`npm run chat ${number + 1} codeReviewer\``,
  );
  expect(await course.read(`lessons/${idOf(number, "ji-yi")}.md`)).toContain("\ntitle: 記憶\n");
  const { progress } = await readProgress(course.root);
  const now = await findLessons(course.root);
  expect(now.find((lesson) => lesson.slug === progress.at)?.number).toBe(number + 1);
  const complaints = await complaintsOf(idOf(number, "ji-yi"));
  expect(complaints.filter((line) => !line.includes(" is still to be written: "))).toEqual([]);
});

test("a number that a folder without a lesson has isn't given away", async () => {
  await course.write("exercises/09-left-over/bot.ts", "");
  const { code, err } = await course.run("new-lesson", "Tokens", "--slug", "tokens");
  expect(code).toBe(2);
  expect(err).toContain(
    "\nexercises/09-left-over belongs to no lesson, and has the number of one.\nNothing was changed. Write lessons/09-left-over.md, or delete it.\n",
  );
});

test.each([
  [[], /^\nA lesson needs a title\.\nRun npm run new-lesson "Rolling summary"/],
  [[" "], /^\nA lesson needs a title\.\nWrite it in quotation marks/],
  [["—"], /^\n"—" is no title: there is no word in it\./],
  [["two\nlines"], /^\nA lesson's title is one line of text\./],
  [["the CHATBOT class"], /^\nLesson \d+ is called "The Chatbot class" already\./],
  [
    ["Streaming!"],
    /^\nLesson \d+, Streaming, is called streaming, and progress is kept by that name\./,
  ],
  [["🧠"], /^\nNo name for files can be made of the title "🧠"\.\nGive one in small letters/],
  [["Tokens", "--slug", "To Kens"], /^\n"To Kens" can't be the name of a lesson's files\./],
  [["Tokens", "99"], /^\nThere is no lesson "99"\. The last one is \d+\./],
  [["Rolling", "summary"], /^\nThat is more than one title: Rolling, summary\n/],
  [["Rolling", "summary", "4"], /^\nThat is more than one title: Rolling, summary, 4\n/],
  [
    ["Tokens", "--before", "4"],
    /^\nUnknown option '--before'\.\n.*npm run new-lesson "Rolling summary" 4 to put it before lesson 4\.\n/,
  ],
  [["Tokens", "--after", "3"], /^\nUnknown option '--after'\./],
])("%j can't be made, and says so", async (args, sentence) => {
  expect(await runHere(run, [...args, "--dry-run"])).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});

test("a slug of one's own is taken, also where npm has kept its option to itself", async () => {
  for (const args of [
    ["🧠", "--slug", "brain", "--dry-run"],
    ["🧠", "brain", "--dry-run"],
  ]) {
    if (args.length === 3) process.env.npm_config_slug = "true";
    try {
      const { code, out } = await runHere(run, args);
      expect(code).toBe(0);
      expect(out).toContain(`solutions/${nn}-brain/brain.ts\n`);
    } finally {
      delete process.env.npm_config_slug;
    }
  }
  expect((await findLessons(workbookRoot)).some(({ slug }) => slug === "brain")).toBe(false);
});
