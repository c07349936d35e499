import { expect, test } from "vitest";
import { chatBlocks } from "./chat-blocks.ts";

test("finds the programs that make bots, their names and their places", () => {
  const lesson = `# Bots

\`\`\`ts
const part = "of the lesson's program";
\`\`\`

<!--
\`\`\`ts chat
export const bot = () => ({ say: ask });
\`\`\`

\`\`\`ts chat: the second
export {};
\`\`\`
-->

\`\`\`ts chatter
no();
\`\`\`
`;
  expect(chatBlocks(lesson)).toEqual([
    { name: undefined, code: "export const bot = () => ({ say: ask });\n", line: 9 },
    { name: "the second", code: "export {};\n", line: 13 },
  ]);
  expect(chatBlocks(lesson.replaceAll("\n", "\r\n")).map(({ name }) => name)).toEqual([
    undefined,
    "the second",
  ]);
});
