import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { showCodeDifference } from "./code-difference.ts";
import { lookFor } from "./markdown/look.ts";

const show = (theirs: string, reference: string, color = false) =>
  showCodeDifference(
    { theirs, reference, stub: `${task}// TODO: Ask.\n// All bots share it.\nconst client = 1;\n` },
    40,
    lookFor({ color, links: false }),
  ).join("\n");

const task = "/*\n * Exercise 03\n */\n";
const theirs = `${task}const client = 1;\n\nlet reply = "";\nreturn reply;\n`;
const reference = `const client = 1;\n\nconst reply = await ask("a question that is too long");\nreturn reply;\n`;

test("marks what only one of the two has, wraps long lines, and leaves the task out", () => {
  expect(show(theirs, reference)).toBe(`  const client = 1;

- let reply = "";
+ const reply = await ask("a
↪     question that is too long");
  return reply;`);
});

test("leaves out comments that came with the exercise, but neither the learner's nor the reference's", () => {
  const mine = `${task}// All bots share it.\nconst client = 1;\n\n// TODO: Ask.\n\n// Mine.\n`;
  expect(show(mine, "// All bots share it.\nconst client = 1;\n\nask();\n")).toBe(
    "  // All bots share it.\n  const client = 1;\n\n- // Mine.\n+ ask();",
  );
});

test("says the line of the learner's file where something was left out", () => {
  const lines = Array.from({ length: 9 }, (_, index) => `line${index + 1}();`);
  const first = `${task}// TODO: Ask.\n${lines.join("\n")}`;
  expect(show(first, lines.join("\n").replace("line9", "other"))).toBe(`  … line 10
  line6();
  line7();
  line8();
- line9();
+ other();`);
});

test("line ends, blanks at the end of lines and the task are no difference", () => {
  const windows = theirs.replaceAll("\n", " \r\n");
  expect(show(windows, theirs.slice(task.length))).toBe("");
  expect(show("", "")).toBe("");
});

test("colour only adds to what the marks say", () => {
  const colored = show(theirs, reference, true);
  expect(colored).toContain("\u001b[");
  expect(stripVTControlCharacters(colored)).toBe(show(theirs, reference));
});
