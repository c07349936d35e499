import { lexer } from "marked";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { joinBlocks } from "./block.ts";
import { withHighlighter } from "./highlight.ts";
import { lookFor } from "./look.ts";
import { renderBlocks } from "./render-blocks.ts";

const plain = lookFor({ color: false, links: false });
const colored = lookFor({ color: true, links: true });
const render = (markdown: string, width = 40, look = plain) =>
  joinBlocks(renderBlocks(lexer(markdown), width, look));

test("wraps prose to the window, and keeps a source's line breaks out of it", () => {
  expect(render("You tell a chatbot\nyour name, and ten minutes later it greets you.", 30)).toEqual(
    ["You tell a chatbot your name,", "and ten minutes later it", "greets you."],
  );
});

test("rules headings where there is no colour", () => {
  expect(render("# 名前 🎉\n\n## Why\n\n### Hint")).toEqual([
    "名前 🎉",
    "═══════",
    "",
    "Why",
    "───",
    "",
    "Hint",
  ]);
});

test("shows emphasis by its words alone, and code in backticks, without colour", () => {
  expect(render("A *class* is **a plan**; `new` & &lt;b&gt; <!-- no -->")).toEqual([
    "A class is a plan; `new` & <b>",
  ]);
});

test("doesn't break a line inside of a short piece of code", () => {
  expect(render('Put a `?? ""` behind it.', 12)).toEqual(["Put a", '`?? ""`', "behind it."]);
});

test("shows emphasis and code by their looks in colour", () => {
  expect(render("A *class*, **bold**, `new`.", 40, colored)).toEqual([
    "A \u001b[3mclass\u001b[23m, \u001b[1mbold\u001b[22m, \u001b[36mnew\u001b[39m.",
  ]);
});

test("keeps the backticks of code whose end colour alone wouldn't tell from the sentence's", () => {
  expect(render("Print `Turn 1: `, then `DONE`. Ask `Why?`.", 60, colored)).toEqual([
    "Print \u001b[36m`Turn 1: `\u001b[39m, then \u001b[36mDONE\u001b[39m. Ask \u001b[36m`Why?`\u001b[39m.",
  ]);
});

test("shows code that has backticks itself between more of them", () => {
  expect(render("A text such as `` `Hi!` `` has a gap.", 60)).toEqual([
    "A text such as `` `Hi!` `` has a gap.",
  ]);
});

test("hangs list items under their text, nested lists too", () => {
  expect(render("- one two three four five\n  - inner\n- two", 16)).toEqual([
    "• one two three",
    "  four five",
    "  • inner",
    "• two",
  ]);
  expect(render("9. nine\n10. ten")).toEqual([" 9. nine", "10. ten"]);
  expect(render("- [x] done\n- [ ] open")).toEqual(["• [x] done", "• [ ] open"]);
});

test("keeps the paragraphs of a loose list apart", () => {
  expect(render("- one\n\n  more\n\n- two")).toEqual(["• one", "", "  more", "", "• two"]);
});

test("puts a bar before a quotation", () => {
  expect(render("> You need no key for this.\n>\n> None.", 20)).toEqual([
    "│ You need no key",
    "│ for this.",
    "│",
    "│ None.",
  ]);
});

test("aligns a table's columns, wide characters and emoji included", () => {
  const table = "| role | says |\n| --- | ---: |\n| user | 日本語 |\n| 🫠👩‍👩‍👧 | b |";
  expect(render(table)).toEqual([
    "role     says",
    "────   ──────",
    "user   日本語",
    "🫠👩‍👩‍👧        b",
  ]);
});

test("wraps the cells of a table that is wider than the window", () => {
  const table =
    "| role | who speaks |\n| --- | --- |\n| `system` | you, the programmer: instructions |";
  const lines = render(table, 30);
  expect(lines).toEqual([
    "role       who speaks",
    "────────   ───────────────────",
    "`system`   you, the",
    "           programmer:",
    "           instructions",
  ]);
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(30);
});

test("shows a link's address where links can't be clicked", () => {
  const link = "See [the guide](https://example.org/a) or https://example.org.";
  expect(render(link, 80)).toEqual([
    "See the guide (https://example.org/a) or https://example.org.",
  ]);
});

test("makes a link clickable where the terminal can", () => {
  expect(render("[guide](https://example.org)", 80, colored)).toEqual([
    "\u001b]8;;https://example.org\u0007\u001b[4mguide\u001b[24m\u001b]8;;\u0007",
  ]);
  expect(render("[next](02-history.md)", 80, colored)).toEqual([
    "next (\u001b[4m02-history.md\u001b[24m)",
  ]);
});

test("indents code, and lets a line that is too long hang", () => {
  const code = "```ts\nif (a) {\n  say(one, two);\n}\n```";
  expect(render(code)).toEqual(["  if (a) {", "    say(one, two);", "  }"]);
  expect(render(code, 14)).toEqual([
    "  if (a) {",
    "    say(on",
    "        e,",
    "        two);",
    "  }",
  ]);
});

test("colours code of a language it knows, and no other", async () => {
  const look = await withHighlighter(colored);
  expect(render('```ts\nconst a = "<b>"; // why\n```', 40, look)).toEqual([
    '  \u001b[35mconst\u001b[39m a = \u001b[32m"<b>"\u001b[39m; \u001b[3m// why\u001b[23m',
  ]);
  expect(render("```cobol\nADD 1 TO A.\n```", 40, look)).toEqual(["  ADD 1 TO A."]);
});

test("labels the output of a block", () => {
  expect(render("```output\nNice to meet you.\n```")).toEqual(["it prints", "  Nice to meet you."]);
});

test("wraps a recorded wire to the window, as the wire it is", () => {
  const block = [
    "```wire",
    "request 1 carried",
    "  system     You are a tutor.",
    "  user       I build web scrapers that run",
    "             every night.↵",
    "             Help!",
    "",
    "request 2 carried",
    "  user       Hi.",
    "```",
  ].join("\n");
  expect(render(block, 60)).toEqual([
    "request 1 carried",
    "  system     You are a tutor.",
    "  user       I build web scrapers that run every night.↵",
    "             Help!",
    "",
    "request 2 carried",
    "  user       Hi.",
  ]);
});

test("draws a chart, and leaves out the picture of it", () => {
  const chart = "```chart per call\nall\n  1  3\n```\n";
  const lines = render(`Look:\n\n![All: 1, 3.](../pictures/all.svg)\n\n${chart}`);
  expect(lines.slice(0, 3)).toEqual(["Look:", "", "Tokens sent per call"]);
  expect(lines.at(-1)).toBe("● all   3 in turn 2");
  expect(lines.join()).not.toContain("svg");
});

test("says what a picture shows where there is no chart of it", () => {
  expect(render("![A cat.](cat.svg)\n\nIt sleeps.")).toEqual(["[A cat.]", "", "It sleeps."]);
});
