import { expect, test } from "vitest";
import { programBlocks } from "./lesson-recording.ts";
import { readSections } from "./lesson-sections.ts";
import { liveBlocks } from "./live-blocks.ts";

const lesson = `# One

\`\`\`ts
const a = 1;
\`\`\`

\`\`\`ts live: left
console.log(a);
\`\`\`

\`\`\`ts live: right
console.log(-a);
\`\`\`

\`\`\`ts try
console.log("not a part");
\`\`\`

## Two

## Three

\`\`\`ts
const b = 2;
\`\`\`

\`\`\`ts live: alone
console.log(b);
\`\`\`
`;

test("a block that can be watched comes with what was made above it, but not by its neighbour", () => {
  const before = "const a = 1;\n";
  expect(liveBlocks(readSections(lesson).sections).filter((blocks) => blocks.length > 0)).toEqual([
    [
      { title: "left", before, code: "console.log(a);" },
      { title: "right", before, code: "console.log(-a);" },
    ],
    [{ title: "alone", before: `${before}const b = 2;\n`, code: "console.log(b);" }],
  ]);
});

test("it is part of the lesson's program like any other", () => {
  expect(programBlocks(lesson).length).toBe(5);
});
