import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { problemOf, strayProblem } from "./problem-of.ts";

const lesson = lessonNamed("chatbot-class");
const submission = { lesson, folder: join(workbookRoot, "fixtures", lesson.id, "stub") };
const file = join(submission.folder, "chatbot.ts");
const own = { file, line: 12, column: 5 };
const elsewhere = {
  file: join(workbookRoot, "node_modules", "openai", "client.js"),
  line: 1,
  column: 1,
};
const spec = { file: join(submission.folder, "chatbot.spec.ts"), line: 2, column: 2 };
const stacks = [
  { ...elsewhere, method: "" },
  { ...spec, method: "" },
  { ...own, method: "" },
];

describe("problemOf", () => {
  test("gives a failed assertion as it is, without a place: its text is the grader's", () => {
    const error = { name: "AssertionError", message: "no-memory: only the newest message", stacks };
    expect(problemOf(error, submission)).toEqual({
      kind: "mistake",
      message: "no-memory: only the newest message",
      place: undefined,
    });
  });

  test("names what the learner's code threw, and the first place in their own files", () => {
    const error = { name: "TypeError", message: "history is not iterable", stacks };
    expect(problemOf(error, submission)).toEqual({
      kind: "thrown",
      message: "Your code threw an error. TypeError: history is not iterable",
      place: own,
    });
  });

  test("has no place where none of the stack is the learner's", () => {
    const error = { name: "Error", message: "no", stacks: [{ ...elsewhere, method: "" }] };
    expect(problemOf(error, submission)).toEqual({
      kind: "thrown",
      message: "Your code threw an error. no",
      place: undefined,
    });
  });

  test("says of a check that ran out of time that the function never came back", () => {
    const error = { name: "Error", message: "Test timed out in 2500ms." };
    expect(problemOf(error, submission)).toEqual({
      kind: "never-settled",
      message:
        "Your function never came back. Look for a promise that nothing resolves, and for a loop that waits for what never happens.",
      place: undefined,
    });
  });

  test.each([
    [
      "./memory.ts",
      'Your file imports "./memory.ts", and no such file is there. Is its name spelled like that, with .ts at the end?',
    ],
    [
      "langchain",
      'Your file imports the package "langchain", which isn\'t installed. The exercise needs only openai.',
    ],
  ])("says of the import of %s that it leads nowhere", (name, message) => {
    const error = { name: "Error", message: `Cannot find module '${name}' imported from ${file}` };
    expect(problemOf(error, submission)).toEqual({ kind: "import", message, place: undefined });
  });

  test("says which import isn't allowed", () => {
    const sentence =
      'This exercise may import openai and files of its own folder, but not "#grader".';
    expect(problemOf({ name: "Error", message: sentence, stacks }, submission)).toEqual({
      kind: "import",
      message: `${sentence} Take that import out. What you took from there has to stand in your own file.`,
      place: own,
    });
  });
});

test("strayProblem says what was rejected while nobody waited, and what to do", () => {
  expect(strayProblem({ name: "Error", message: "no", stacks }, submission)).toEqual({
    kind: "thrown",
    message:
      "A promise that nobody awaits was rejected: no\nPut `await` before the call that it comes from.",
    place: own,
  });
});
