import { describe, expect, test } from "vitest";
import { printedMatchers } from "./printed.ts";

const { toPrintReplies, toEndWithLine } = printedMatchers;

describe("toPrintReplies", () => {
  const replies = ["Soup. (x1)", "Beans. (x2)"];

  test.each([
    ["the replies alone", ["Soup. (x1)", "Beans. (x2)"]],
    ["something before each", ["Chef: Soup. (x1)", "2) Beans. (x2)"]],
    ["a list that is printed as it is", ["[", "  'Soup. (x1)',", '  "Beans. (x2)"', "]"]],
    ["other lines and blanks", ["Dinner!", "", "  Soup. (x1)  ", "---", "Beans. (x2)\r", "DONE"]],
  ])("passes with %s", (_, lines) => expect(toPrintReplies(lines, replies).pass).toBe(true));

  test.each([
    ["one missing", ["Soup. (x1)"], "This reply is missing in what was printed:\n  Beans. (x2)"],
    ["nothing", [], "This reply is missing in what was printed:\n  Soup. (x1)"],
    [
      "the other order",
      ["Beans. (x2)", "Soup. (x1)"],
      "This reply is printed, but not after the one before it:\n  Beans. (x2)",
    ],
    [
      "something after one",
      ["Soup. (x1)!", "Beans. (x2)"],
      "Something is printed after this reply on its line; only before it may something stand:\n  Soup. (x1)",
    ],
  ])("fails with %s", (_, lines, sentence) => {
    const { pass, message } = toPrintReplies(lines, replies);
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});

describe("toEndWithLine", () => {
  test.each([[["DONE"]], [["a", " DONE "]], [["DONE", "", " "]]])("passes with %j", (lines) => {
    expect(toEndWithLine(lines, "DONE").pass).toBe(true);
  });

  test.each([
    [["DONE", "Bye."], "The last line printed has to be DONE, and is:\n  Bye."],
    [["It is DONE"], "The last line printed has to be DONE, and is:\n  It is DONE"],
    [[""], "Nothing was printed. The last line has to be DONE."],
  ])("fails with %j", (lines, sentence) => {
    const { pass, message } = toEndWithLine(lines, "DONE");
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});
