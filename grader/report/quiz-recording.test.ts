import { expect, test } from "vitest";
import { type QuizWire, withQuizWires } from "./quiz-recording.ts";

const wire: QuizWire = {
  letter: "a",
  number: 3,
  wire: [
    { role: "user", content: "What does $& cost?" },
    { role: "assistant", content: "" },
    { role: "user", content: `${"word ".repeat(16)}end` },
  ],
};

const written = `const before = 1; // Wire a is below.

// Wire a, request 3 of its program
//
//   user       What does $& cost?
//   assistant  (empty)
//   user       word word word word word word word word word word word word
//              word word word word end

// TODO: Name it.
`;

test("a wire stands in the comment that is marked for it, in place of the one before", () => {
  const stub = written.replace(/(?<=\/\/ Wire a)(?=,)[\s\S]*?(?=\n\n)/, "");
  expect(stub).toContain("\n\n// Wire a\n\n// TODO");
  expect(withQuizWires(stub, [wire])).toBe(written);
  expect(withQuizWires(written, [wire])).toBe(written);
});

test("a text without its mark stays as it is", () => {
  expect(withQuizWires(written, [{ ...wire, letter: "b" }])).toBe(written);
});
