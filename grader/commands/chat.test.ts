import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { chatBlocks } from "../report/chat-blocks.ts";
import { Program } from "../run/program/program.ts";
import { importingFrom } from "../run/program/with-program-file.ts";
import { filesIn } from "../workbook/files-in.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const chatbot = lessonNamed("chatbot-class");
const streaming = lessonNamed("streaming");
const window = lessonNamed("sliding-window");
let workbook: TestWorkbook;
let terminal: PseudoTerminal | undefined;

const solve = (id: string) =>
  cp(join(workbookRoot, "solutions", id), workbook.path("exercises", id), { recursive: true });

beforeAll(async () => {
  workbook = await TestWorkbook.make();
});
beforeEach(() => workbook.clearDesk());
afterEach(() => terminal?.kill());
afterAll(() => workbook.remove());

/** Starts a chat in a terminal, and gives what types into it. */
function open(...args: string[]) {
  const opened = new PseudoTerminal([workbook.main, "chat", ...args], {
    ...{ columns: 60, rows: 70, cwd: workbook.root, env: { INIT_CWD: workbook.root } },
  });
  terminal = opened;
  const until = (text: string) => opened.until(text, () => opened.text.includes(text));
  return {
    opened,
    until,
    async type(text: string, thenShown: string) {
      await opened.until("the prompt", () => opened.text.endsWith("\n  you"));
      opened.press(`${text}\r`);
      await until(thenShown);
    },
  };
}

test("a bot that streams is talked to in a terminal: mended, stopped, forgotten, saved", async () => {
  const file = workbook.path("exercises", streaming.id, "streaming-chatbot.ts");
  await writeFile(file, 'export class StreamingChatbot {}\nthrow new Error("not yet");\n');
  const { opened, until, type } = open(String(streaming.number));
  await until("Mend it, and go on here");
  await solve(streaming.id);
  await type("My name is Priya.", "Nice to meet you, Priya.");
  await type("/forget", "A new bot. It knows nothing of what was said.");
  await type("Write 300 words about cats.", "To understand");
  opened.press("\u0003");
  await until("You stopped the reply.");
  await type("/wire", "(what you say next)");
  await type("/save talk.md", "Saved in");
  await opened.until("the prompt", () => opened.text.endsWith("\n  you"));
  opened.press("\u0004");
  expect(await opened.end()).toBe(0);
  const kept = /bot {2}(To understand.*)\n/.exec(opened.text)?.[1] ?? "";
  expect(opened.text).toContain(`
  ${streaming.nn} · Streaming                  simulated model, offline

  Your code threw an error. not yet
  exercises/${streaming.id}/streaming-chatbot.ts:2

      1 | export class StreamingChatbot {}
    > 2 | throw new Error("not yet");
        |       ^

  Mend it, and go on here: what you say next goes to a new
  bot.

  you  My name is Priya.
  bot  Nice to meet you, Priya.

  you  /forget
  A new bot. It knows nothing of what was said.

  you  Write 300 words about cats.
  bot  To understand`);
  expect(opened.text).toContain(`
  request 2 will carry the history and your message
    system     You are a helpful assistant.
    user       Write 300 words about cats.
    assistant  ${kept}
    user       (what you say next)
`);
  expect(await readFile(workbook.path("talk.md"), "utf8")).toContain(
    "\n**You**\n\n> My name is Priya.\n\n**Bot**\n\n> Nice to meet you, Priya.\n\n---\n",
  );
  expect((await filesIn(workbook.path(".blank-slate"))).folders).toEqual([]);
});

test("through a pipe each line is a turn; a window forgets, and its size can be set", async () => {
  await solve(window.id);
  const lines = `My name is Priya.\n\n${"What's my name?\n".repeat(3)}/forge\n`;
  const { code, out, err } = await workbook.pipe(lines, "chat", window.slug, "--max-turns", "3");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`
  ${window.nn} · The sliding window                             simulated model, offline

  The window is small, so that you can see your bot forget. The turn in
  progress counts.

  maxTurns 3 · systemPrompt "You are a helpful assistant."
  Others: npm run chat ${window.number} -- --max-turns … --system …

  Say something to your bot. /wire shows what is sent, /help the rest.

  you  My name is Priya.
  bot  Nice to meet you, Priya.

  you  What's my name?
  bot  Your name is Priya.

  you  What's my name?
  bot  Your name is Priya.

  you  What's my name?
  bot  I don't know your name: you haven't told me in this conversation.

  you  /forge
  There is no /forge. Did you mean /forget? /help lists what there is.

`);
});

test("errors and what isn't a text are told, and the chat goes on", async () => {
  await writeFile(
    workbook.path("exercises", chatbot.id, "chatbot.ts"),
    `export class Chatbot {
  say(text: string) {
    console.log("asked:", text);
    if (text === "throw") throw new TypeError("no");
    if (text === "exit") process.exit(1);
    return text.length;
  }
}
`,
  );
  const { code, out } = await workbook.pipe("throw\nfour\nexit\nfive\n", "chat", chatbot.n);
  expect(code).toBe(1);
  expect(out.slice(out.indexOf("  you"))).toBe(`  you  throw
  log  asked: throw

  Your code threw an error. TypeError: no
  exercises/${chatbot.id}/chatbot.ts:4

      3 |     console.log("asked:", text);
    > 4 |     if (text === "throw") throw new TypeError("no");
        |                                 ^
      5 |     if (text === "exit") process.exit(1);

  Once it is mended, /forget makes a new bot of your file.

  you  four
  log  asked: four

  What came back is no text but 4.

  No call was made: nothing was sent to the model.

  you  exit
  log  asked: exit

  The program was ended by process.exit(1), or by Node itself.

  Mend it, and go on here: what you say next goes to a new bot.

  you  five
  The bot of before is gone. This is a new one: it remembers nothing.

  log  asked: five

  What came back is no text but 4.

  No call was made: nothing was sent to the model.

`);
});

test("every lesson's program makes a bot of its solution, which replies", async () => {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  const names: string[] = [];
  for (const { id, file } of await findLessons(workbookRoot)) {
    for (const [index, { code }] of chatBlocks(await readFile(file, "utf8")).entries()) {
      const name = `${id}-${index + 1}`;
      await writeFile(
        join(folder, `${name}.mts`),
        importingFrom(join(workbookRoot, "solutions", id), code),
      );
      names.push(name);
    }
  }
  const file = join(folder, "all.mts");
  await writeFile(
    file,
    `for (const name of ${JSON.stringify(names)}) {
      const { bot, options } = await import("./" + name + ".mts");
      const reply = await (await bot(options)).say("Hi!", () => {});
      console.log(name, typeof reply, reply.length > 0);
    }`,
  );
  const program = new Program();
  let printed = "";
  const ending = await program.run({ folder, file, live: undefined }, (text) => {
    printed += text;
  });
  await rm(folder, { recursive: true });
  expect(ending).toEqual({ kind: "ran" });
  expect(printed).toBe(names.map((name) => `${name} string true\n`).join(""));
  expect(names.length).toBeGreaterThanOrEqual(12);
});
