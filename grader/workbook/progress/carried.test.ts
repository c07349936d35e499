import { expect, test } from "vitest";
import { carriedText, parseCarried } from "./carried.ts";
import type { Progress } from "./progress.ts";

const progress: Progress = {
  at: "history",
  lessons: { history: { solved: "2026-11-20", points: 15, graded: { "2026-11-20": 2 } } },
};

test("what is written is read again, the code character by character", () => {
  const code = { history: { "chat.ts": "a\r\n\n  b", "lib/list.ts": "" } };
  for (const carried of [
    { progress, code },
    { progress, code: undefined },
  ]) {
    const text = carriedText(carried, "2026-11-20");
    expect(parseCarried(text)).toEqual({ kind: "carried", ...carried });
  }
});

test("code can be read in the file, line by line", () => {
  const code = { history: { "chat.ts": "const a = 1;\nconst b = 2;\n" } };
  expect(carriedText({ progress, code }, "2026-11-20")).toContain(`  "code": {
    "history": {
      "chat.ts": [
        "const a = 1;",
        "const b = 2;",
        ""
      ]
    }
  }`);
});

test("a progress.json that was copied by hand is as good, today's and the first form", () => {
  expect(parseCarried('{"version":2,"lessons":{}}')).toMatchObject({ kind: "carried" });
  const first = parseCarried('{"solved":{"02-history":{"points":15,"on":"2026-01-02"}}}');
  expect(first).toMatchObject({ progress: { lessons: { history: { solved: "2026-01-02" } } } });
});

test.each([
  ["{", "it isn't JSON"],
  ["[]", "it holds no progress"],
  ['{"version":2}', '"lessons" should be a list in braces'],
  [
    '{"version":2,"lessons":{},"code":{"history":{"chat.ts":"text"}}}',
    '"code" should hold files, each as a list of lines',
  ],
])("%s is damaged", (text, why) => {
  expect(parseCarried(text)).toEqual({ kind: "damaged", why });
});

test.each([
  "../chat.ts",
  "lib/../../chat.ts",
  "/etc/chat.ts",
  "C:\\chat.ts",
  "a\\b.ts",
  "",
  "a//b",
])("code can't be written to %j", (path) => {
  const text = JSON.stringify({ version: 2, lessons: {}, code: { history: { [path]: [] } } });
  expect(parseCarried(text)).toEqual({
    kind: "damaged",
    why: `the path "${path}" leads out of the exercise`,
  });
});

test("a file of a newer workbook isn't guessed at", () => {
  expect(parseCarried('{"version":3}')).toEqual({ kind: "newer", version: 3 });
});
