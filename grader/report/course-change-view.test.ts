import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type CourseChange, showCourseChange } from "./course-change-view.ts";
import { lookFor } from "./markdown/look.ts";

const plain = lookFor({ color: false, links: false });
const window = "names lesson 6, The sliding window, which is taken out";
const change: CourseChange = {
  headline: "04 · Rolling summary is there, and can be graded as it is.",
  dry: false,
  renamed: [
    ["04-personas", "05-personas"],
    ["10-travel-planner", "11-travel-planner"],
  ],
  rewritten: 2,
  made: ["lessons/04-rolling-summary.md"],
  places: [
    {
      path: "lessons/glossary.md",
      line: 35,
      text: "**context window** (lesson 6): How many tokens a model can take in one call.",
      found: "lesson 6",
      why: window,
    },
    {
      path: "solutions/demo.ts",
      line: 2,
      text: `${"It goes on for long. ".repeat(8)}See lesson 6, which says why, and how.`,
      found: "lesson 6",
      why: window,
    },
    ...[1, 2, 3].map((n) => ({
      path: `fixtures/0${n}/bot.ts`,
      line: 4,
      text: "* As in lesson 6.",
      found: "lesson 6",
      why: window,
    })),
  ],
  next: [["npm test", "It says what is still missing, with file and line."]],
};

test("says what was done, what has to be looked at with its line, and what comes next", () => {
  expect(showCourseChange(change, 66, plain).join("\n")).toBe(`
  04 · Rolling summary is there, and can be graded as it is.

  Made
    lessons/04-rolling-summary.md

  Named anew
    04-personas        → 05-personas
    10-travel-planner  → 11-travel-planner

  2 files name lessons as they are called now.

  Look at these yourself
    names lesson 6, The sliding window, which is taken out
      lessons/glossary.md:35
        **context window** (lesson 6): How many tokens a model …
      solutions/demo.ts:2
        … on for long. See lesson 6, which says why, and how.
      fixtures/01/bot.ts:4, and 2 more like it
        * As in lesson 6.

  Next, in this order
    1. npm test
       It says what is still missing, with file and line.
`);
});

test("what only would be done is said so, and no line is wider than the window", () => {
  const lines = showCourseChange({ ...change, dry: true, rewritten: 1 }, 48, plain);
  for (const said of ["Would be made", "Would be named anew", "1 file would be rewritten, as"]) {
    expect(lines.join("\n")).toContain(said);
  }
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(48);
});
