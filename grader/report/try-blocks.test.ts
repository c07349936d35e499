import { expect, test } from "vitest";
import { tryBlocks } from "./try-blocks.ts";

test("takes the blocks marked try, the lines they begin in, and the file each is about", () => {
  const lesson = `# One

\`\`\`ts
await ask();
\`\`\`

\`\`\`ts try
import OpenAI from "openai";
import { ask } from "./ask.ts";
import { other } from "./other.ts";
\`\`\`

\`\`\`\`ts try
const fence = "\`\`\`";
\`\`\`\`
`;
  expect(tryBlocks(lesson)).toEqual([
    {
      code: 'import OpenAI from "openai";\nimport { ask } from "./ask.ts";\nimport { other } from "./other.ts";\n',
      line: 8,
      imports: "ask.ts",
    },
    { code: 'const fence = "```";\n', line: 14, imports: undefined },
  ]);
});
