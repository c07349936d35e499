import { expect, test } from "vitest";
import { showWire } from "./show-wire.ts";

test("puts the roles in one column and the texts in another", () => {
  const wire = [
    { role: "system", content: "You are a tutor." },
    { role: "user", content: "My name is Priya." },
    { role: "assistant", content: "Nice to meet you, Priya." },
  ];
  expect(showWire(wire, 80)).toEqual([
    "system     You are a tutor.",
    "user       My name is Priya.",
    "assistant  Nice to meet you, Priya.",
  ]);
});

test("wraps a long text and indents its further lines", () => {
  const wire = [{ role: "user", content: "I build web scrapers that run every night." }];
  expect(showWire(wire, 36)).toEqual([
    "user       I build web scrapers that",
    "           run every night.",
  ]);
});

test("shows where a text has a newline", () => {
  expect(showWire([{ role: "user", content: "one\n\ntwo\r\nthree" }], 80)).toEqual([
    "user       one↵",
    "           ↵",
    "           two↵",
    "           three",
  ]);
});

test("breaks a word that is longer than the window", () => {
  expect(showWire([{ role: "user", content: "x".repeat(25) }], 31)).toEqual([
    "user       xxxxxxxxxxxxxxxxxxxx",
    "           xxxxx",
  ]);
});

test("counts wide characters as the two columns they take", () => {
  expect(showWire([{ role: "user", content: "日本語 日本語 日本語 日本語" }], 31)).toEqual([
    "user       日本語 日本語 日本語",
    "           日本語",
  ]);
});

test("makes room for a role nobody expected", () => {
  const wire = [
    { role: "tutor-in-chief", content: "Hello." },
    { role: "user", content: "Hi." },
  ];
  expect(showWire(wire, 80)).toEqual(["tutor-in-chief  Hello.", "user            Hi."]);
});

test("says that a message or a wire is empty", () => {
  expect(showWire([{ role: "assistant", content: "" }], 80)).toEqual(["assistant  (empty)"]);
  expect(showWire([], 80)).toEqual(["(no messages)"]);
});

test("spells control characters out, so that no message can colour the screen", () => {
  expect(showWire([{ role: "user", content: "\u001b[31mred\u0007" }], 80)).toEqual([
    "user       \\u001b[31mred\\u0007",
  ]);
});

test("shows spaces at the edges of a text, which nobody would see otherwise", () => {
  expect(showWire([{ role: "user", content: " Hi, I am Priya.  " }], 80)).toEqual([
    "user       ·Hi, I am Priya.··",
  ]);
});
