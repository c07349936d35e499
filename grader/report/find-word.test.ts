import { expect, test } from "vitest";
import { findWord } from "./find-word.ts";

const lesson = `# The window

What slides out is *forgotten*.

## Windows and turns

A \`maxTurns\` of two. A turn is a question
and its answer (C++). See exercises/06-sliding-window/bot.ts.

\`\`\`ts
const length = history.length;
\`\`\`

\`\`\`wire
request 1 carried
  user       My name is Priya.
\`\`\`

## Hints

### Hint 1 of 1

Use slice.
`;

test.each([
  ["window", ["Introduction", "Windows and turns"]],
  ["WINDOWS", ["Windows and turns"]],
  ["forgotten", ["Introduction"]],
  ["maxturns", ["Windows and turns"]],
  ["question and", ["Windows and turns"]],
  ["C++", ["Windows and turns"]],
  ["history.length", ["Windows and turns"]],
  ["sliding", []],
  ["indow", []],
  ["Priya", []],
  ["slice", []],
])("%s is found in %j", (word, places) => {
  expect(findWord(lesson, word)).toEqual(places);
});
