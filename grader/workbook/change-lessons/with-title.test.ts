import { expect, test } from "vitest";
import { lessonsNamed, numbered } from "./lessons-for-tests.ts";
import { withTitle } from "./with-title.ts";

const before = numbered(lessonsNamed(["call", "history"]), 2);
const step = { before, number: 2, slug: "memory", title: "What's in: a memory?" };
const lesson = `---
title: All about history
minutes: 8 # to read
versions:
  openai: 6.49.0
may-change: [Model names, The form of requests and replies, Window sizes, Token counts]
---

# All about history

# All about history, continued
`;

test("a lesson gets its title at the top and in its heading, and keeps its former slug in mind", () => {
  const after = withTitle("lessons/02-history.md", lesson, step);
  expect(after).toBe(
    lesson
      .replace("title: All about history", `title: "What's in: a memory?"`)
      .replace("Token counts]\n", "Token counts]\nformerly: [history]\n")
      .replace("# All about history\n", "# What's in: a memory?\n"),
  );
  const again = { ...step, before: { ...before, formerly: ["past", "memory"] } };
  expect(withTitle("lessons/02-history.md", lesson, again)).toContain(
    "formerly: [past, history]\n",
  );
});

test("line ends stay what they are", () => {
  const after = withTitle("lessons/02-history.md", lesson.replaceAll("\n", "\r\n"), step);
  expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  expect(after).toContain("formerly: [history]\r\n");
});

test("the header of an exercise's files gets it as a comment can hold it", () => {
  const stub = "/*\n * Exercise 02 · All about history, file 1 of 2\n */\n";
  const wild = { ...step, title: "Stars */ and $& bars" };
  expect(withTitle("exercises/02-history/bot.ts", stub, wild)).toBe(
    "/*\n * Exercise 02 · Stars * / and $& bars, file 1 of 2\n */\n",
  );
});

test("where nothing is renamed the text is the very same", () => {
  const same = { ...step, slug: before.slug, title: before.title };
  expect(withTitle("lessons/02-history.md", lesson, same)).toBe(lesson);
});
