import { expect, test } from "vitest";
import { lessonsNamed, numbered } from "./lessons-for-tests.ts";
import { idOf, makeRoom, moveTo, type Renumbering, rename, takeOut } from "./renumbering.ts";

const lessons = lessonsNamed(["call", "history", "class", "window"]);
const ids = ({ steps }: Renumbering) => steps.map(idOf);

test("makes room in the middle, or at the end", () => {
  const inserted = makeRoom(lessons, numbered(lessons, 2));
  expect(ids(inserted)).toEqual(["01-call", "03-history", "04-class", "05-window"]);
  expect(inserted.count).toBe(5);
  expect(ids(makeRoom(lessons, undefined))).toEqual(lessons.map(({ id }) => id));
});

test("moves a lesson to the front, and to the back", () => {
  const forward = moveTo(lessons, numbered(lessons, 4), numbered(lessons, 2));
  expect(ids(forward)).toEqual(["01-call", "02-window", "03-history", "04-class"]);
  const back = moveTo(lessons, numbered(lessons, 1), numbered(lessons, 3));
  expect(ids(back)).toEqual(["01-history", "02-class", "03-call", "04-window"]);
});

test("closes up when a lesson is taken out, and never takes out the only one", () => {
  const taken = takeOut(lessons, numbered(lessons, 2));
  expect(ids(taken)).toEqual(["01-call", "02-class", "03-window"]);
  const [only] = lessonsNamed(["call"]);
  expect(() => takeOut(only ? [only] : [], numbered(lessons, 1))).toThrow(
    /^01-call is the only lesson/,
  );
});

test("keeps numbers that were left out, and the digits that a number has", () => {
  const some = lessons
    .filter(({ number }) => number !== 2)
    .map((lesson) => ({ ...lesson, id: `0${lesson.id}` }));
  const moved = moveTo(some, numbered(some, 4), numbered(some, 1));
  expect(ids(moved)).toEqual(["001-window", "003-call", "004-class"]);
});

test("renames one lesson", () => {
  const renamed = rename(lessons, numbered(lessons, 2), { title: "Memory", slug: "memory" });
  expect(ids(renamed)).toEqual(["01-call", "02-memory", "03-class", "04-window"]);
});
