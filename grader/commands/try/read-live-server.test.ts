import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLiveServer } from "./read-live-server.ts";

const nothing = { key: undefined, model: undefined, organization: undefined, project: undefined };

test("a key alone means OpenAI; an address alone means a server that needs no key", () => {
  expect(readLiveServer({}, { OPENAI_API_KEY: " sk-1 ", OPENAI_ORG_ID: "org-1" })).toEqual({
    ...nothing,
    baseURL: "https://api.openai.com/v1",
    key: "sk-1",
    organization: "org-1",
  });
  expect(readLiveServer({}, { OPENAI_BASE_URL: "http://localhost:11434/v1/" })).toEqual({
    ...nothing,
    baseURL: "http://localhost:11434/v1",
  });
});

test("there is nobody to ask without a key and an address, or with empty ones", () => {
  expect(readLiveServer({}, {})).toBeUndefined();
  expect(readLiveServer({}, { OPENAI_API_KEY: "", OPENAI_BASE_URL: " " })).toBeUndefined();
});

test("the model of the option comes before the one in the environment", () => {
  const env = { OPENAI_API_KEY: "sk-1", OPENAI_MODEL: "gpt-4o" };
  expect(readLiveServer({}, env)?.model).toBe("gpt-4o");
  expect(readLiveServer({ model: "llama3.2" }, env)?.model).toBe("llama3.2");
});

test("a file with settings is read when it is named, from where the learner is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  await writeFile(join(folder, ".env"), "OPENAI_API_KEY=sk-file\nOPENAI_MODEL='gpt-4o'\n");
  const env = { INIT_CWD: folder, OPENAI_MODEL: "llama3.2" };
  expect(readLiveServer({}, env)).toBeUndefined();
  expect(readLiveServer({ envFile: ".env" }, env)).toMatchObject({
    key: "sk-file",
    model: "llama3.2",
  });
  expect(() => readLiveServer({ envFile: "other.env" }, env)).toThrow(
    `The settings in ${join(folder, "other.env")} can't be read: ENOENT`,
  );
  await rm(folder, { recursive: true });
});

test.each(["localhost:11434", "ftp://localhost/v1", "https://me:secret@host/v1", "?"])(
  "refuses %s as an address, without repeating it",
  (address) => {
    const read = () => readLiveServer({}, { OPENAI_BASE_URL: address });
    expect(read).toThrow(/^OPENAI_BASE_URL isn't the address of a server: it has to begin/);
    expect(read).not.toThrow("secret");
  },
);
