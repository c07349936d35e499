import { join } from "node:path";
import { expect, test } from "vitest";
import type { Place, Problem, Verdict } from "../../run/verdict.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { viewOf } from "./view-of.ts";

const lessons = await findLessons(workbookRoot);

/** What a test says of a verdict that isn't like the usual one. */
interface Told {
  readonly id: string;
  readonly lesson: string;
  readonly message: string;
  readonly place: Place;
}

/** The view of an own exercise that isn't solved. */
function viewIn(slug: string, told: Partial<Told>) {
  const { id = "no-memory", lesson = "history", message = "It is empty.", place } = told;
  const found = lessonNamed(slug);
  const headline = { id, sentence: "something is wrong", advice: "Look closely.", lesson };
  const problem: Problem = { kind: place ? "thrown" : "mistake", message, place };
  const verdict: Verdict = {
    submission: { lesson: found, folder: found.exercise },
    outcome: "unsolved",
    checks: [{ name: "remembers", file: undefined, state: "failed", problem }],
    problem: undefined,
    report: {
      headline,
      also: [],
      exhibit: undefined,
      file: undefined,
      explained: [],
      printed: "",
      flooded: false,
      refused: [],
      recorded: [],
    },
    seed: 7,
  };
  return viewOf(verdict, lessons);
}

test.each([
  [
    "the exercise's own, where that names the mistake",
    "common-mistakes",
    "shared-history",
    "chatbot-class",
    "common-mistakes",
  ],
  [
    "the one that teaches the cure, where it doesn't",
    "common-mistakes",
    "altered-text",
    "history",
    "history",
  ],
  ["never one that is still to come", "chatbot-class", "lost-stream", "streaming", "chatbot-class"],
  [
    "the exercise's own, where the other isn't in this course",
    "chatbot-class",
    "no-memory",
    "long-gone",
    "chatbot-class",
  ],
])("the lesson to read about a mistake is %s", (_, exercise, id, lesson, read) => {
  expect(viewIn(exercise, { id, lesson }).headline?.lesson).toBe(lessonNamed(read).number);
});

test.each([
  [
    "personas",
    undefined,
    "It was thrown in chatbot.ts, which came with the exercise. What did your file give it?",
  ],
  ["chatbot-class", 1, "TypeError: oops"],
])(
  "of the lesson %s a file that is to be used as it came isn't shown as the learner's to mend",
  (lesson, line, says) => {
    const file = join(workbookRoot, "fixtures", lessonNamed(lesson).id, "stub", "chatbot.ts");
    const place = { file, line: 1, column: 1 };
    const [check] = viewIn(lesson, { message: "TypeError: oops", place }).checks;
    expect(check?.problem?.place?.line).toBe(line);
    expect(check?.problem?.message).toContain(says);
  },
);

test("the same conversation comes again with the line to type", () => {
  const message = "The history is empty.\n\nThe same conversation again: --seed 42";
  expect(viewIn("sliding-window", { message }).checks[0]?.problem?.message).toBe(
    `The history is empty.\n\nThe same conversation again:\n  npm test exercises/${lessonNamed("sliding-window").nn} -- --seed 42`,
  );
});

test("of an upload, a student is told what to do on their own desk", () => {
  const lesson = lessonNamed("stateless-call");
  const file = `exercises/${lesson.id}/ask.ts`;
  const folder = join(workbookRoot, "fixtures", lesson.id, "stub");
  const place = { file: join(folder, "ask.ts"), line: 1, column: 1 };
  const problem: Problem = { kind: "thrown", message: "Error: oops", place };
  const verdict: Verdict = {
    submission: { lesson, folder },
    outcome: "unsolved",
    checks: [],
    problem,
    report: undefined,
    seed: 7,
  };
  expect(viewOf(verdict, lessons, lesson.exercise)).toMatchObject({
    again: `npm test exercises/${lesson.nn}`,
    hint: `npm run hint ${lesson.n}`,
    file,
    problem: { place: { file } },
  });
});
