import { expect, test } from "vitest";
import { programBlocks, withRecordings } from "./lesson-recording.ts";

const lesson = `# One

\`\`\`ts
console.log("hi");
\`\`\`

Between.

\`\`\`ts
await ask();
\`\`\`

\`\`\`typescript
// Not part of the program.
\`\`\`
`;
const request = {
  number: 1,
  wire: [{ role: "user", content: "Hello?" }],
  streamed: false,
  refused: undefined,
};

test("takes the ts blocks as the program, and no others", () => {
  expect(programBlocks(lesson)).toEqual(['console.log("hi");\n', "await ask();\n"]);
});

test("shows the start of a long output that is the same as the one before it", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `line ${index + 1}\n`);
  const twice = (output: string) => [1, 2].map(() => ({ output, requests: [] }));
  expect(withRecordings(lesson, twice(lines(9).join("")))).toContain(
    "\n```output\nline 1\nline 2\n… (7 more lines, the same as above)\n```\n",
  );
  expect(withRecordings(lesson, twice(lines(6).join("")))).not.toContain("more lines");
});

test("shows the start of a long output that can be watched, and the whole of any other", () => {
  const output = Array.from({ length: 9 }, (_, index) => `line ${index + 1}\n`).join("");
  const watched = "```ts live: at once\nawait ask();\n```\n\n```ts\nawait list();\n```\n";
  const recorded = withRecordings(watched, [
    { output, requests: [] },
    { output: `${output}and more\n`, requests: [] },
  ]);
  expect(recorded).toContain("\n```output\nline 1\nline 2\n… (7 more lines)\n```\n");
  expect(recorded).toContain("line 9\nand more\n");
});

test("writes output and wires under the block they come from", () => {
  const recorded = withRecordings(lesson, [
    { output: "hi\n", requests: [] },
    {
      output: "```\n",
      requests: [request, { ...request, number: 2, streamed: true, refused: 429 }],
    },
  ]);
  expect(recorded).toBe(`# One

\`\`\`ts
console.log("hi");
\`\`\`

\`\`\`output
hi
\`\`\`

Between.

\`\`\`ts
await ask();
\`\`\`

\`\`\`\`output
\`\`\`
\`\`\`\`

\`\`\`wire
request 1 carried
  user       Hello?

request 2 carried (stream: true), and was refused with status 429
  user       Hello?
\`\`\`

\`\`\`typescript
// Not part of the program.
\`\`\`
`);
});

test("recording again replaces what stood there", () => {
  const once = withRecordings(lesson, [{ output: "hi\n", requests: [request] }]);
  expect(withRecordings(once, [{ output: "hi\n", requests: [request] }])).toBe(once);
  expect(withRecordings(once, [{ output: "", requests: [] }])).toBe(lesson);
});

test("text in a recording is never taken for part of a replacement", () => {
  const recorded = withRecordings(lesson, [{ output: "$& $1 $$\n", requests: [] }]);
  expect(recorded).toContain("```output\n$& $1 $$\n```\n");
});

test("a block that makes a line of a chart is part of the program, and its wires aren't shown", () => {
  const charted = "```ts chart: all\nawait ask();\n```\n\nSo much.\n";
  expect(programBlocks(charted)).toEqual(["await ask();\n"]);
  expect(withRecordings(charted, [{ output: "hi\n", requests: [request] }])).toBe(
    "```ts chart: all\nawait ask();\n```\n\n```output\nhi\n```\n\nSo much.\n",
  );
});

test("a text that nobody would read to its end is cut, and says so", () => {
  const wire = [{ role: "user", content: "It rained. ".repeat(1000) }];
  const recorded = withRecordings("```ts\nawait ask();\n```\n", [
    { output: "", requests: [{ ...request, wire }] },
  ]);
  expect(recorded.replaceAll(/\s+/g, " ")).toMatch(/It rained\. It… \(10910 more characters\) ```/);
});
