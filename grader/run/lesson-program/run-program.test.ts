import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runProgram } from "./run-program.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const run = (...blocks: string[]) => runProgram(root, blocks);
const client = 'import OpenAI from "openai";\nconst client = new OpenAI();\n';

test("tells what each block printed and sent, apart from the others", async () => {
  const { blocks } = await run(
    `${client}console.log("one"); console.error("two");`,
    `await client.chat.completions.create({
      model: "gpt-4o-mini",
      messages: [{ role: "developer", content: "Be brief." }, { role: "user", content: "Hi." }],
    });`,
  );
  expect(blocks).toEqual([
    { output: "one\ntwo\n", requests: [] },
    {
      output: "",
      requests: [
        {
          number: 1,
          wire: [
            { role: "system", content: "Be brief." },
            { role: "user", content: "Hi." },
          ],
          streamed: false,
        },
      ],
    },
  ]);
});

test("an error that a block catches can be shown", async () => {
  const { blocks } = await run(`${client}try {
    await client.chat.completions.create({ model: "gpt-4o-mini", messages: [] });
  } catch (error) {
    console.log(error.status, error.code);
  }`);
  expect(blocks).toEqual([
    {
      output: "400 empty_array\n",
      requests: [{ number: 1, wire: [], streamed: false, refused: 400 }],
    },
  ]);
});

test("never sees a real key, and reaches no network", async () => {
  vi.stubEnv("OPENAI_API_KEY", "sk-a-real-key-of-somebody");
  vi.stubEnv("OPENAI_ORG_ID", "org-of-somebody");
  const { blocks } = await run(`
    console.log(Object.keys(process.env).filter((name) => name.startsWith("OPENAI_")).join());
    console.log(process.env.OPENAI_API_KEY);
    const answer = await fetch("https://example.org/");
    console.log(answer.status >= 400);`);
  vi.unstubAllEnvs();
  expect(blocks[0]?.output).toBe("OPENAI_API_KEY,OPENAI_BASE_URL\nsk-blank-slate\ntrue\n");
});

test("names the block that fails, and keeps what ran before", async () => {
  expect(await run('console.log("fine");', 'throw new TypeError("no");')).toEqual({
    blocks: [{ output: "fine\n", requests: [] }],
    failure: { block: 2, reason: "TypeError: no" },
  });
});

test("says that a program isn't TypeScript", async () => {
  const { failure } = await run("const = 1;");
  expect(failure?.reason).toMatch(/Expected identifier but found "="/);
});
