import { expect, test } from "vitest";
import { lookFor } from "./markdown/look.ts";
import { showContents } from "./table-of-contents.ts";

const look = lookFor({ color: false, links: false });
const entry = (
  number: number,
  title: string,
  state: "solved" | "next" | "later",
  here = false,
) => ({
  number,
  title,
  minutes: 5 + number,
  points: 15,
  solved: state === "solved",
  next: state === "next",
  here,
});

test("says what is solved, what is next, and what to type, without colour", () => {
  const entries = [
    entry(1, "The stateless call", "solved"),
    entry(2, "歴史", "next", true),
    entry(3, "C", "later"),
  ];
  expect(showContents(entries, [], 80, look).join("\n")).toBe(`
  Blank Slate
  How chatbots remember, when every call is a blank slate.

  ✓ 01  The stateless call    6 min   15 of 15 points   solved
→   02  歴史                  7 min    0 of 15 points   next
    03  C                     8 min    0 of 15 points   not solved yet

→ You are at lesson 2, 歴史.
  Solved: 1 of 3 exercises, 15 of 45 points.

  Read lesson 2:      npm run lesson 2
  Grade your answer:  npm test exercises/02
`);
});

test("says that everything is solved", () => {
  expect(showContents([entry(1, "One", "solved")], [], 80, look).join("\n")).toBe(`
  Blank Slate
  How chatbots remember, when every call is a blank slate.

  ✓ 01  One    6 min   15 of 15 points   solved

  Solved: 1 of 1 exercises, 15 of 15 points.

  You have solved everything. Read any lesson again: npm run lesson 1
`);
});

test("names what else there is to read, wrapped where the window is narrow", () => {
  const asides = [
    { name: "glossary", about: "every word, and the lesson that explains it" },
    { name: "next", about: "what to learn after this" },
  ];
  const lines = showContents([entry(1, "One", "solved")], asides, 64, look);
  expect(lines.slice(-7).join("\n")).toBe(`
  Around the lessons:

  npm run lesson glossary   every word, and the lesson that
                            explains it
  npm run lesson next       what to learn after this
`);
});
