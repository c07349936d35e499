import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { filesIn } from "../workbook/files-in.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { runHere } from "./run-here.ts";
import { run } from "./try.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
let workbook: TestWorkbook;
let terminal: PseudoTerminal | undefined;
let solution: string;
const write = (code: string) => writeFile(workbook.path("exercises", id, "chatbot.ts"), code);

/** Puts programs into the lesson in place of its own. */
async function teach(...programs: string[]): Promise<void> {
  const blocks = programs.map((code) => `\`\`\`ts try\n${code}\n\`\`\`\n`);
  const lesson = await readFile(join(workbookRoot, "lessons", `${id}.md`), "utf8");
  const bare = lesson.replaceAll(/```ts try\n[\s\S]*?```\n/g, "");
  await writeFile(workbook.path("lessons", `${id}.md`), `${bare}\n${blocks.join("\n")}`);
}

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  solution = await readFile(join(workbookRoot, "solutions", id, "chatbot.ts"), "utf8");
});
beforeEach(() => workbook.clearDesk());
afterEach(() => terminal?.kill());
afterAll(() => workbook.remove());

const twoTurns = `import { Chatbot } from "./chatbot.ts";

const bot = new Chatbot({ systemPrompt: "You are a helpful assistant." });
console.log("bot:", await bot.say("My name is Priya."));
console.log("bot:", await bot.say("What's my name?"));`;

test("runs each program of the lesson beside the learner's files, and shows what it printed, why it failed and what it sent", async () => {
  await write(solution);
  await writeFile(workbook.path("exercises", id, "notes.ts"), 'throw new Error("not yet");\n');
  await teach(twoTurns, 'console.log("It begins.");\nawait import("./notes.ts");');
  const { code, out, err } = await workbook.run("try", `exercises/${id}`);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toBe(`
  ${nn} · The Chatbot class                              simulated model, offline

  chatbot.ts ─────────────────────────────────────────────────────────────────

  bot: Nice to meet you, Priya.
  bot: Your name is Priya.

  request 1  2 messages: system, user
    user       My name is Priya.
    reply      Nice to meet you, Priya.
  request 2  4 messages: system, user, assistant, user
    user       What's my name?
    reply      Your name is Priya.

  program 2 of 2 ─────────────────────────────────────────────────────────────

  It begins.

  Your code threw an error. not yet
  exercises/${id}/notes.ts:1

    > 1 | throw new Error("not yet");
        |       ^

  No call was made: nothing was sent to the model.

  npm run try ${n} -- --wire   shows each wire in full

`);
  expect([...(await filesIn(workbook.path("exercises", id))).files].sort()).toEqual([
    "chatbot.spec.ts",
    "chatbot.ts",
    "notes.ts",
  ]);
  expect((await filesIn(workbook.path(".blank-slate"))).folders).toEqual([]);
});

test("shows the whole wires in a terminal when w is pressed", async () => {
  await write(solution);
  await teach(twoTurns);
  const args = [workbook.main, "try", n];
  terminal = new PseudoTerminal(args, { columns: 80, rows: 40, cwd: workbook.root });
  const keys = "  w each wire in full · any other key ends";
  await terminal.until("the keys", () => terminal?.lines.includes(keys) === true);
  terminal.press("w");
  expect(await terminal.end()).toBe(0);
  expect(terminal.text).not.toContain("any other key");
  expect(
    terminal.text.endsWith(`
  request 2 carried
    system     You are a helpful assistant.
    user       My name is Priya.
    assistant  Nice to meet you, Priya.
    user       What's my name?`),
  ).toBe(true);
});

test("Ctrl-C ends a loop without end, and leaves what was sent on the screen", async () => {
  await write(solution.replace("return reply;", "for (;;);"));
  await teach(twoTurns.replace("await bot.say", 'console.log("Here it hangs."), await bot.say'));
  const args = [workbook.main, "try", n];
  terminal = new PseudoTerminal(args, { columns: 80, rows: 40, cwd: workbook.root });
  await terminal.until("the output", () => terminal?.text.includes("Here it hangs.") === true);
  terminal.press("\u0003");
  expect(await terminal.end()).toBe(130);
  expect(terminal.text).toMatch(/\n {2}You stopped the program\.\n/);
  expect(terminal.text).not.toContain("any other key");
});

test("a lesson that isn't there, or has no program to try, ends in a clear sentence", async () => {
  await teach();
  expect(await workbook.run("try", n)).toEqual({
    code: 2,
    out: "",
    err: `\nlessons/${id}.md has no program to try: a block that begins with \`\`\`ts try.\nGrade the exercise with: npm test exercises/${nn}\n\n`,
  });
  expect(await runHere(run, ["99"])).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(/^\nThere is no lesson "99"\./),
  });
});
