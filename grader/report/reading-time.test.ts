import { expect, test } from "vitest";
import { readSections } from "./lesson-sections.ts";
import { readingMinutes } from "./reading-time.ts";

const minutes = (markdown: string) => readingMinutes(readSections(markdown).sections);

test("200 words, 25 lines of code, 40 lines of what it did and four charts take a minute each", () => {
  const lines = (count: number) => "a b c\n\n".repeat(count);
  expect(minutes(`${"word ".repeat(199)}- word`)).toBeCloseTo(1);
  expect(minutes(`\`\`\`ts\n${lines(25)}\`\`\`\n`)).toBeCloseTo(1);
  expect(minutes(`\`\`\`output\n${lines(39)}\`\`\`\n`)).toBeCloseTo(1);
  expect(minutes("```chart in total\nfull history\n 1 2 3\n```\n".repeat(4))).toBeCloseTo(1);
});

test("hints, reasons and comments aren't part of reading", () => {
  const text = "# A lesson\n\n## Check yourself\n\nOne two three.\n\n";
  expect(
    minutes(`${text}<!-- not this -->\n\n## Hints\n\n### Hint 1 of 3\n\nNot this.\n`),
  ).toBeCloseTo(minutes(text));
});
