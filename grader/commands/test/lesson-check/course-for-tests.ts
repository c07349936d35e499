import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The files of a course, by their paths from its folder. */
export type CourseFiles = Map<string, string>;

const lesson = `---
title: Rolling summary
minutes: 2
points: 15
versions:
  openai: 6.49.0
reviewed: 2026-11-20
review-by: 2027-02-20
---

# Rolling summary

Text.

## Hints

### Hint 1 of 3

What is sent?

### Hint 2 of 3

Less.

### Hint 3 of 3

Two messages.

## Why it is done so

Because every token is paid for.
`;

const spec = `import { describe, test } from "vitest";
describe("bot.ts", () => {
  test("sends a summary", async () => {});
});
test.each(["one", "two"])("forgets nothing of %s words", async () => {});
`;

/** A course of one lesson to which nothing is missing, as far as can be told without running it. */
export function completeCourse(): CourseFiles {
  return new Map([
    ["lessons/01-rolling-summary.md", lesson],
    ["exercises/01-rolling-summary/bot.ts", "export class Bot {}\n"],
    ["exercises/01-rolling-summary/bot.spec.ts", spec],
    ["solutions/01-rolling-summary/bot.ts", "export class Bot {}\n"],
    ["fixtures/01-rolling-summary/stub/bot.ts", "export class Bot {}\n"],
    ["fixtures/01-rolling-summary/right/helper-file/bot.ts", 'export { Bot } from "./help.ts";\n'],
    ["fixtures/01-rolling-summary/right/helper-file/help.ts", "export class Bot {}\n"],
    ["fixtures/01-rolling-summary/wrong/no-memory-late/bot.ts", "export class Bot {}\n"],
    ["fixtures/01-rolling-summary/broken/syntax/bot.ts", "export class {\n"],
    ["fixtures/model/topics.yaml", "- topic: cats\n"],
  ]);
}

/** Lays the files out in a folder of their own for as long as `use` takes. */
export async function withCourse<T>(
  files: CourseFiles,
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  try {
    for (const [path, text] of files) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
