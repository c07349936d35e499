import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
let workbook: TestWorkbook;
let terminal: PseudoTerminal | undefined;
const progress = () => workbook.path(".blank-slate", "progress.json");

beforeAll(async () => {
  workbook = await TestWorkbook.make();
});

beforeEach(() => rm(workbook.path(".blank-slate"), { recursive: true, force: true }));
afterEach(() => terminal?.kill());
afterAll(() => workbook.remove());

/** Asks for the solution in a terminal, and waits for the question. */
async function giveUp(): Promise<PseudoTerminal> {
  const args = [workbook.main, "solution", n, "--give-up"];
  const asked = new PseudoTerminal(args, { columns: 80, rows: 100, cwd: workbook.root });
  terminal = asked;
  const question = `Exercise ${n} isn't solved yet. See its solution all the same? y/N`;
  await asked.until("the question", () => asked.text.includes(question));
  return asked;
}

test("stays locked until the exercise is solved, and names what helps", async () => {
  const { code, out, err } = await workbook.run("solution", n);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toMatch(
    new RegExp(`^\n {2}${nn} · The Chatbot class {40}not solved yet\n\n {2}The solution opens`),
  );
  expect(out).toMatch(
    new RegExp(
      String.raw`\n {2}Grade it with {3}npm test exercises/${nn}\n {2}A hint {10}npm run hint ${n} {3}\(there are 3\)\n {2}See it anyway {3}npm run solution ${n} -- --give-up\n\n$`,
    ),
  );
  expect(out).not.toContain("this.history");
});

test("through a pipe --yes has to be said, and is asked for only once", async () => {
  expect(await workbook.run("solution", n, "--give-up")).toEqual({
    code: 2,
    out: "",
    err: `\nNobody can be asked through a pipe whether to give up.\nSay so at once: npm run solution ${n} -- --give-up --yes\n\n`,
  });
  const { code, out } = await workbook.run("solution", n, "--give-up", "--yes");
  expect(code).toBe(0);
  expect(out).toMatch(
    new RegExp(`^\n {2}${nn} · The Chatbot class {32}the reference solution\n\n {2}- only in`),
  );
  expect(out).toContain('\n  -     return "";\n');
  expect(out).toContain("\n  +     return reply;\n");
  expect(out).toMatch(/\n {2}Why it is done so\n {2}─+\n\n {2}\w/);
  expect(out).not.toContain(`Exercise ${nn} · `);
  expect(out).not.toContain("both are right");
  const again = await workbook.run("solution", n);
  expect(again).toEqual({ code: 0, out, err: "" });
  const { lessons } = JSON.parse(await readFile(progress(), "utf8"));
  expect(lessons["chatbot-class"].gaveUp).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("opens when the exercise is solved", async () => {
  await mkdir(workbook.path(".blank-slate"));
  const solved = { version: 2, lessons: { "chatbot-class": { solved: "2026-11-20", points: 15 } } };
  await writeFile(progress(), JSON.stringify(solved));
  const reference = await readFile(workbook.path("solutions", id, "chatbot.ts"), "utf8");
  const theirs = workbook.path("exercises", id, "chatbot.ts");
  await writeFile(theirs, reference.replace("this.model = model;", "this.model = String(model);"));
  const { code, out } = await workbook.run("solution", "chatbot-class");
  expect(code).toBe(0);
  expect(out).toContain("\n  -     this.model = String(model);\n  +     this.model = model;\n");
  expect(out).toContain("\n  Where both pass, both are right: what counts is what is sent.\n");
  await writeFile(theirs, reference.replaceAll("\n", "\r\n"));
  expect((await workbook.run("solution", n)).out).toContain(
    `\n  exercises/${id}/chatbot.ts says the same as the reference.\n`,
  );
  workbook.clearDesk();
});

test("in a terminal it is asked, and y shows it", async () => {
  const asked = await giveUp();
  asked.press("y\r");
  expect(await asked.end()).toBe(0);
  expect(asked.text).toContain("the reference solution");
});

test.each([
  ["Enter", "\r"],
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s is a no, and leaves no trace", async (_, key) => {
  const asked = await giveUp();
  asked.press(key);
  expect(await asked.end()).toBe(1);
  expect(asked.text).not.toContain("the reference solution");
  await expect(readFile(progress(), "utf8")).rejects.toThrow("ENOENT");
});
