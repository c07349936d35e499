import { expect, test } from "vitest";
import { lessonsNamed, numbered } from "./lessons-for-tests.ts";
import { makeRoom, rename } from "./renumbering.ts";
import { suspicionsIn } from "./suspicions.ts";

const lessons = lessonsNamed(["call", "history", "class"]);
const inserted = makeRoom(lessons, numbered(lessons, 2));
const in_ = (text: string, path = "lessons/01-call.md") => suspicionsIn(path, text, inserted);

test("what may be wrong now is shown with its line", () => {
  expect(
    in_("In the next lesson.\nThese three lessons.\nLesson `02`, too.\nNothing here.\n").map(
      ({ line, why }) => `${line} ${why}`,
    ),
  ).toEqual([
    "1 may mean another lesson now",
    "2 there are 4 of them now",
    "3 the number 2 may mean the lesson that is 3 now",
  ]);
});

test("elsewhere, in what a program said and where nothing is about lessons it isn't", () => {
  expect(in_("`n` goes to the next lesson", "README.md")).toEqual([]);
  expect(in_("```output\nthe next lesson\n```\nwritten with `2` hands\n")).toEqual([]);
  expect(in_("the next lesson", "exercises/01-call/bot.ts")).toEqual([]);
});

test("a former title is shown, and with no lesson more or less nothing else", () => {
  const renamed = rename(lessons, numbered(lessons, 2), { title: "Memory", slug: "memory" });
  const text = "As in *All about history*, the next lesson of three lessons.\n";
  expect(suspicionsIn("README.md", text, renamed).map(({ why }) => why)).toEqual([
    "calls the lesson by its former title",
  ]);
});
