import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { workbookRoot } from "../workbook/root.ts";

test("npm run demo strings lessons 1 to 6 together, and says so when there is nothing live to ask", async () => {
  const main = join(workbookRoot, "grader", "commands", "main.mjs");
  const { FORCE_COLOR, OPENAI_API_KEY, OPENAI_BASE_URL, ...env } = process.env;
  const { code, out, err } = await new Promise<{ code: unknown; out: string; err: string }>(
    (resolve) => {
      execFile(process.execPath, [main, "demo", "--live"], { env }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err }),
      );
    },
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.slice(0, out.indexOf("\n  request 1 "))).toBe(`
  Lessons 1 to 6 in one program                       simulated model, offline

  --live needs a key in OPENAI_API_KEY, or the address of a server in
  OPENAI_BASE_URL, http://localhost:11434/v1 for Ollama for example. Neither
  is set, so this stays offline. A file that sets them is read only when you
  name it: --env-file .env


  1. Every call is a blank slate
  ------------------------------
  Nice to meet you, Priya.
  I don't know your name: you haven't told me in this conversation.

  2. A history: the whole conversation is sent every time
  -------------------------------------------------------
  Nice to meet you, Priya.
  Your name is Priya.

  3. A class: each bot has a history of its own
  ---------------------------------------------
  Your name is Priya.
  Your name is Omar.

  4. Personas: the system message makes the bot
  ---------------------------------------------
  Arr! Web scraping be a program fetching web pages and taking the data it
  needs out of their HTML.
  What do you already know about web scraping? Web scraping is a program
  fetching web pages and taking the data it needs out of their HTML.

  5. Streaming: the reply is shown while it is being written
  ----------------------------------------------------------
  To understand web scraping, begin with one small example. Whoever meets it
  for the first time sees many details and few reasons. With a little patience
  the reasons come forward and the details fall into place. A good way into
  web scraping is to ask what would be missing without it.

  6. The sliding window: what slides out is forgotten
  ---------------------------------------------------
  Next turn:       Your name is Priya.
  Two turns later: I don't know your name: you haven't told me in this
  conversation.
`);
});
