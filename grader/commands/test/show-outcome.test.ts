import { expect, test } from "vitest";
import { lookFor } from "../../report/markdown/look.ts";
import { showOutcome } from "./show-outcome.ts";

const look = lookFor({ color: false, links: false });

test("what is wrong stands under its lesson, in lines that the window holds", () => {
  const outcome = {
    what: "lessons are complete, and no file is astray",
    passed: 7,
    failed: 1,
    complaints: [],
    lessons: [
      {
        title: "09 · Rolling summary",
        sentences: [
          "lessons/09-rolling-summary.md has no hints. Write three.",
          "solutions/09-rolling-summary/bot.ts is missing.",
        ],
      },
    ],
    warnings: ["exercises/03-chatbot-class/notes.txt isn't a file of the exercise."],
  };
  expect(showOutcome("lessons", outcome, 0.25, { columns: 60, look }).join("\n")).toBe(
    `  ✗ lessons    lessons are complete, and no file is astray
               (7 of 8, 0.3 s)

      09 · Rolling summary
      - lessons/09-rolling-summary.md has no hints. Write
        three.
      - solutions/09-rolling-summary/bot.ts is missing.

      Warning: exercises/03-chatbot-class/notes.txt isn't a
      file of the exercise.`,
  );
});

test("what another program has printed keeps its lines", () => {
  const outcome = {
    what: "types hold",
    passed: 0,
    failed: 1,
    complaints: ["a.ts(1,1): no\n  x\n"],
  };
  expect(showOutcome("types", outcome, 2, { columns: 60, look })).toEqual([
    "  ✗ types      types hold (0 of 1, 2.0 s)",
    "      a.ts(1,1): no",
    "        x",
  ]);
});
