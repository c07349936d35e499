import { expect, test } from "vitest";
import { readSections } from "./lesson-sections.ts";

const lesson = `# The bot

Say hello.

## First

One.

### A part of it

## Second

Two.

## Hints

Read them one by one.

### Hint 1 of 2

Think.

### Hint 2 of 2

Think again.

\`\`\`typescript
think();
\`\`\`

## Why it is done so

Because.
`;

test("cuts a lesson at its second-level headings, the introduction with the first section", () => {
  const { sections } = readSections(lesson);
  expect(sections.map(({ title }) => title)).toEqual(["", "Second"]);
  const [first] = sections;
  expect(first?.tokens.map(({ type }) => type)).toEqual([
    ...["heading", "paragraph", "heading", "paragraph", "heading"],
  ]);
});

test("keeps hints and reasons apart from what is read", () => {
  const { hints, why } = readSections(lesson);
  expect(hints.map(({ title, tokens }) => [title, tokens.length])).toEqual([
    ["Hint 1 of 2", 2],
    ["Hint 2 of 2", 3],
  ]);
  expect(why.map(({ raw }) => raw.trim())).toEqual(["## Why it is done so", "Because."]);
});

test("hints may come first", () => {
  const { sections, hints } = readSections("# One\n\n## Hints\n\n### Hint 1 of 1\n\nThink.\n");
  expect([sections.length, hints.length]).toEqual([1, 1]);
});

test("a lesson may do without them", () => {
  expect(readSections("# One\n\nText.\n")).toMatchObject({ hints: [], why: [] });
  expect(readSections("# One\n\nText.\n").sections).toHaveLength(1);
});
