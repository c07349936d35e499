import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const key = "sk-a-real-key-of-somebody";
let workbook: TestWorkbook;

/** What the server was asked, with the headers that matter. */
interface Asked {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly model: string;
}

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  const solution = await readFile(join(workbookRoot, "solutions", id, "chatbot.ts"), "utf8");
  await writeFile(workbook.path("exercises", id, "chatbot.ts"), solution);
});
afterAll(() => workbook.remove());

/** Runs `use` beside a server that answers as compatible ones do, and gives what it was asked. */
async function beside(use: (address: string) => Promise<void>): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { model } = JSON.parse(await text(request));
    const { authorization } = request.headers;
    asked.push({ path: request.url, authorization, model });
    const content = `Reply ${asked.length} to ${authorization}.`;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  try {
    await use(`http://127.0.0.1:${address.port}/v1`);
  } finally {
    vi.unstubAllEnvs();
    server.close();
  }
  return asked;
}

test("--live sends calls to the server that is named, with the key and the model that are set, and shows neither the key nor its echo", async () => {
  const asked = await beside(async (address) => {
    vi.stubEnv("OPENAI_API_KEY", key);
    vi.stubEnv("OPENAI_BASE_URL", `${address}/`);
    const { code, out, err } = await workbook.run(
      "try",
      n,
      "--live",
      "--wire",
      "--model",
      "llama3.2",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const host = address.replace(/^http:|\/|v1$/g, "");
    expect(out.split("\n")[1]).toBe(`  ${nn} · The Chatbot class${`live: ${host}`.padStart(54)}`);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      ` What is sent goes to ${address} from here on, with your key and for the model llama3.2. `,
    );
    expect(out).toContain("\n  pirate: Reply 1 to Bearer (your key).\n");
    expect(out).toContain(`
  request 2 carried
    system     You are a pirate.
    user       My name is Priya.
    assistant  Reply 1 to Bearer (your key).
    user       What's my name?
`);
    expect(out).not.toContain(key);
  });
  const right = {
    path: "/v1/chat/completions",
    authorization: `Bearer ${key}`,
    model: "llama3.2",
  };
  expect(asked).toEqual([right, right, right]);
});

test("a chat goes to that server as well, and what is saved of it doesn't hold the key", async () => {
  const asked = await beside(async (address) => {
    vi.stubEnv("OPENAI_API_KEY", key);
    vi.stubEnv("OPENAI_BASE_URL", address);
    vi.stubEnv("INIT_CWD", workbook.root);
    const lines = "My name is Priya.\n/wire\n/save live.md\n";
    const { code, out, err } = await workbook.pipe(lines, "chat", n, "--live");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const named = out.indexOf(`What is sent goes to ${address} from here on, with your key.`);
    expect(named).toBeGreaterThan(0);
    expect(out.indexOf("\n  bot  Reply 1 to Bearer (your key).\n")).toBeGreaterThan(named);
    expect(out).toContain("\n    assistant  Reply 1 to Bearer (your key).\n");
    const kept = await readFile(workbook.path("live.md"), "utf8");
    expect(kept).toContain("\n> Reply 1 to Bearer (your key).\n");
    expect(out + kept).not.toContain(key);
  });
  expect(asked.map(({ authorization, model }) => [authorization, model])).toEqual([
    [`Bearer ${key}`, "gpt-4o-mini"],
  ]);
});
