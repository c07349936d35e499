import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { filesIn } from "../workbook/files-in.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { run } from "./reset.ts";
import { runHere } from "./run-here.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const history = lessonNamed("history");
const stamp = /\d{4}-\d\d-\d\d-\d{6}(-\d)?/;
let workbook: TestWorkbook;
let root: string;
const exercise = (...path: string[]) => join(root, "exercises", id, ...path);
const read = (path: string) => readFile(path, "utf8");

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  root = workbook.root;
});

beforeEach(() => workbook.clearDesk());

afterAll(() => workbook.remove());

/** Runs `npm run reset` with these arguments as npm does, through a pipe. */
async function reset(...args: string[]) {
  const said = await workbook.run("reset", ...args);
  return { ...said, out: said.out.replace(stamp, "<moment>") };
}

/** The files of the only backup, and what is in them. */
async function backup(): Promise<Record<string, string>> {
  const folder = join(root, ".blank-slate", "backups", id);
  const { files } = await filesIn(folder);
  const name = (file: string) => file.replaceAll("\\", "/").replace(stamp, "<moment>");
  const texts = files.map(async (file) => [name(file), await read(join(folder, file))]);
  return Object.fromEntries(await Promise.all(texts));
}

async function expectPristine() {
  expect((await filesIn(exercise())).files).toEqual(["chatbot.spec.ts", "chatbot.ts"]);
  const stub = await read(join(root, "fixtures", id, "stub", "chatbot.ts"));
  expect(await read(exercise("chatbot.ts"))).toBe(stub);
  const spec = await read(join(workbookRoot, "exercises", id, "chatbot.spec.ts"));
  expect(await read(exercise("chatbot.spec.ts"))).toBe(spec);
}

test("puts the exercise back, and keeps what the learner wrote in a backup that it names", async () => {
  await writeFile(exercise("chatbot.ts"), "my work");
  expect(await reset(n)).toEqual({
    code: 0,
    err: "",
    out: `
  ${nn} · The Chatbot class is as it came again.

  Put back     exercises/${id}/chatbot.ts
  Your files   .blank-slate/backups/${id}/<moment>

`,
  });
  expect(await backup()).toEqual({ "<moment>/chatbot.ts": "my work" });
  await expectPristine();
  // A second one within the same second doesn't get in its way.
  await writeFile(exercise("chatbot.ts"), "my second work");
  await reset(n);
  expect((await filesIn(join(root, ".blank-slate", "backups", id))).folders).toHaveLength(2);
});

test("moves out helper files and subfolders, and leaves alone what is as it came", async () => {
  await mkdir(exercise("lib", "deep"), { recursive: true });
  await writeFile(exercise("lib", "deep", "memory.ts"), "deep");
  await writeFile(exercise("helper.ts"), "helper");
  expect((await reset(`exercises/${id}/`)).out).toBe(`
  ${nn} · The Chatbot class is as it came again.

  Moved out    exercises/${id}/helper.ts
  Moved out    exercises/${id}/lib/deep/memory.ts
  Your files   .blank-slate/backups/${id}/<moment>

`);
  expect(await backup()).toEqual({
    "<moment>/helper.ts": "helper",
    "<moment>/lib/deep/memory.ts": "deep",
  });
  expect((await filesIn(exercise())).folders).toEqual([]);
  await expectPristine();
});

test("brings back a file that is missing, without a backup of nothing, and then changes nothing any more", async () => {
  await rm(exercise("chatbot.ts"));
  expect((await reset("chatbot-class")).out).toBe(`
  ${nn} · The Chatbot class is as it came again.

  Put back   exercises/${id}/chatbot.ts

`);
  await expectPristine();
  expect(await reset(nn)).toEqual({
    code: 0,
    err: "",
    out: `\n  ${nn} · The Chatbot class is as it came: there was nothing to reset.\n\n`,
  });
  expect(await backup()).toEqual({});
  await expectPristine();
});

test("a folder that has a file's name is moved out", async () => {
  await rm(exercise("chatbot.ts"));
  await mkdir(exercise("chatbot.ts"));
  await writeFile(exercise("chatbot.ts", "inner.ts"), "inner");
  expect((await reset(n)).code).toBe(0);
  expect(await backup()).toEqual({ "<moment>/chatbot.ts/inner.ts": "inner" });
  await expectPristine();
});

test("replaces a link, not the file it leads to", async () => {
  const elsewhere = join(root, "elsewhere.ts");
  await writeFile(elsewhere, "kept elsewhere");
  await rm(exercise("chatbot.ts"));
  await link(elsewhere, exercise("chatbot.ts"));
  expect((await reset(n)).code).toBe(0);
  expect(await read(elsewhere)).toBe("kept elsewhere");
  expect(await backup()).toEqual({ "<moment>/chatbot.ts": "kept elsewhere" });
  await expectPristine();
});

test("resets several lessons, each once, and makes a folder anew when it is missing", async () => {
  const folder = join(root, "exercises", history.id);
  await rm(folder, { recursive: true });
  await writeFile(exercise("chatbot.ts"), "my work");
  expect((await reset(history.n, n, nn)).out).toBe(`
  ${history.nn} · History is as it came again.

  Put back   exercises/${history.id}/chat.ts

  ${nn} · The Chatbot class is as it came again.

  Put back     exercises/${id}/chatbot.ts
  Your files   .blank-slate/backups/${id}/<moment>

`);
  expect((await filesIn(folder)).files).toEqual(["chat.ts"]);
});

const usage = "Run npm run reset 3 for lesson 3, npm run reset 1 2 for two lessons.";

test.each([
  [[], `\nnpm run reset needs to know which exercise to put back.\n${usage}\n\n`],
  [["--all"], `\nUnknown option '--all'.\n${usage} --no-color leaves out colours.\n\n`],
  [["all"], /^\nThere is no lesson "all"\. These are there:\n/],
])("%j ends in a clear sentence and exit code 2", async (args, message) => {
  const err = typeof message === "string" ? message : expect.stringMatching(message);
  expect(await runHere(run, args)).toEqual({ code: 2, out: "", err });
});

test("changes nothing when one of several lessons isn't there", async () => {
  await writeFile(exercise("chatbot.ts"), "my work");
  const { code, out, err } = await reset(n, "99");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^\nThere is no lesson "99"\. The last one is \d+\. These are there:\n/);
  expect(await read(exercise("chatbot.ts"))).toBe("my work");
});

test("changes nothing when the backup can't be written", async () => {
  await writeFile(exercise("chatbot.ts"), "my work");
  await writeFile(exercise("helper.ts"), "helper");
  await writeFile(join(root, ".blank-slate"), "a file where the folder should be");
  const { code, out, err } = await reset(n);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(
    new RegExp(
      String.raw`^\nYour files of exercises/${id} can't be copied to .*: E\w+: .*\nNothing was changed\. Make that place writable, then run this again\.\n\n$`,
    ),
  );
  expect(await read(exercise("chatbot.ts"))).toBe("my work");
  expect(await read(exercise("helper.ts"))).toBe("helper");
});

test("says so when a file stands where the exercise's folder should be", async () => {
  await rm(exercise(), { recursive: true });
  await writeFile(exercise(), "in the way");
  const { code, err } = await reset(n);
  expect(code).toBe(2);
  expect(err).toMatch(
    new RegExp(
      String.raw`^\nexercises/${id} can't be read: ENOTDIR: .*\nNothing was changed\. It should be a folder: move aside what stands in its place\.\n\n$`,
    ),
  );
  expect(await read(exercise())).toBe("in the way");
});

test("says so when the workbook has lost the exercise as it came", async () => {
  await writeFile(exercise("chatbot.ts"), "my work");
  await rm(join(root, "fixtures"), { recursive: true });
  const { code, err } = await reset(n);
  expect({ code, err }).toEqual({
    code: 2,
    err: `\nThere is nothing in ${join(root, "fixtures", id, "stub")}, where exercise ${n} should be as it came.\nNothing was changed. Get the workbook's files back with git.\n\n`,
  });
  expect(await read(exercise("chatbot.ts"))).toBe("my work");
});

test("names the backup when the exercise can't be put back", async () => {
  await rm(exercise("chatbot.ts"));
  await mkdir(exercise("chatbot.ts"));
  await writeFile(exercise("chatbot.ts", ".DS_Store"), "");
  await writeFile(exercise("helper.ts"), "helper");
  const { code, err } = await reset(n);
  expect(code).toBe(2);
  expect(err).toMatch(
    new RegExp(
      String.raw`^\nexercises/${id} can't be put back as it came: E\w+: .*\nYour files are safe in .*\.\nMake that place writable, then run: npm run reset ${n}\n\n$`,
    ),
  );
  expect(await backup()).toEqual({ "<moment>/helper.ts": "helper" });
});
