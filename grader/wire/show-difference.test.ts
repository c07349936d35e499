import { expect, test } from "vitest";
import type { Message, Wire } from "./message.ts";
import { showDifference } from "./show-difference.ts";

const system = (content: string): Message => ({ role: "system", content });
const user = (content: string): Message => ({ role: "user", content });
const assistant = (content: string): Message => ({ role: "assistant", content });
const show = (sent: Wire, right: Wire, width: number) =>
  showDifference({ sent, right, title: "request 2" }, width).join("\n");

const right = [
  system("You are a tutor."),
  user("My name is Priya."),
  assistant("Nice to meet you, Priya. (k7f3x)"),
  user("What's my name?"),
];
const forgotten = right.filter(({ role }) => role !== "assistant");

test("two columns where they fit: what is missing has its place on the right", () => {
  expect(show(forgotten, right, 76)).toBe(
    `
request 2 carried                       should have carried
  system     You are a tutor.             system     You are a tutor.
  user       My name is Priya.            user       My name is Priya.
                                        + assistant  Nice to meet you,
                                        +            Priya. (k7f3x)
  user       What's my name?              user       What's my name?`.slice(1),
  );
});

test("one column where they don't", () => {
  expect(show(forgotten, right, 60)).toBe(
    `
what request 2 carried
  - shouldn't have been there, + is missing
  system     You are a tutor.
  user       My name is Priya.
+ assistant  Nice to meet you, Priya. (k7f3x)
  user       What's my name?`.slice(1),
  );
});

test("what stands in another's place stands beside it", () => {
  const sent = [system("You are a tutor."), user("my name is priya.")];
  expect(show(sent, right.slice(0, 2), 76)).toBe(
    `
request 2 carried                       should have carried
  system     You are a tutor.             system     You are a tutor.
- user       my name is priya.          + user       My name is Priya.`.slice(1),
  );
  expect(show(sent, right.slice(0, 2), 69)).toBe(
    `
what request 2 carried
  - shouldn't have been there, + is missing
  system     You are a tutor.
- user       my name is priya.
+ user       My name is Priya.`.slice(1),
  );
});

test("leaves out long runs of messages that are as they should be", () => {
  const long = Array.from({ length: 9 }, (_, index) => user(`Message ${index + 1}.`));
  expect(show(long.slice(0, -1), long, 60)).toBe(
    `
what request 2 carried
  - shouldn't have been there, + is missing
  user       Message 1.
  … 5 messages as they should be
  user       Message 7.
  user       Message 8.
+ user       Message 9.`.slice(1),
  );
});

test("cuts a long text down to where it begins to differ, and keeps its edges visible", () => {
  const text = `${"and so on. ".repeat(40)}`;
  expect(show([user(text.trim())], [user(text)], 69)).toBe(
    `
what request 2 carried
  - shouldn't have been there, + is missing
- user       … so on. and so on. and so on. and so on.
-            (399 more characters)
+ user       … so on. and so on. and so on. and so on.·
+            (399 more characters)`.slice(1),
  );
});

test("has other words for what isn't a request", () => {
  const history = { sent: [], right: [user("Hi!")], title: "your history" };
  const verbs = ["holds", "should hold"] as const;
  expect(showDifference({ ...history, verbs }, 72).join("\n")).toBe(
    `
your history holds                    should hold
                                      + user       Hi!`.slice(1),
  );
  expect(showDifference({ ...history, verbs }, 40)[0]).toBe("what your history holds");
});

test("paints what is unwanted, what is missing, and what is only said about it", () => {
  const paint = {
    unwanted: (line: string) => `<-${line.trimEnd()}>`,
    missing: (line: string) => (line === "" ? "" : `<+${line}>`),
    quiet: (line: string) => `<${line}>`,
  };
  const lines = showDifference({ sent: [user("a")], right: [user("b")], title: "x" }, 30, paint);
  expect(lines).toEqual([
    "<what x carried>",
    "<  - shouldn't have been there, + is missing>",
    "<-- user       a>",
    "<++ user       b>",
  ]);
});

test("a difference longer than a screen is cut, so that its heading stays in sight", () => {
  const foreign = Array.from({ length: 60 }, (_, index) => ({
    role: "user",
    content: `Message ${index + 1}`,
  }));
  const lines = showDifference({ sent: foreign, right: [], title: "request 1" }, 80);
  expect(lines).toHaveLength(17);
  expect(lines[0]).toMatch(/^request 1 carried/);
  expect(lines[11]).toBe("  … 45 more lines");
  expect(lines.at(-1)).toBe("- user       Message 60");
});
