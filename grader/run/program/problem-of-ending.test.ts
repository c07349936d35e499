import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import type { ThrownError } from "./job.ts";
import { problemOfEnding } from "./problem-of-ending.ts";

const broken = join(workbookRoot, "fixtures", lessonNamed("chatbot-class").id, "broken");
const file = join(workbookRoot, ".blank-slate", "try-1", "program.ts");
const folderOf = (name: string) => join(broken, name);

/** What is told of an error that a program in one of the broken examples threw. */
function told(name: string, error: Partial<ThrownError> & { message: string }, stray = false) {
  const nothing = { name: "Error", stack: undefined, status: undefined, code: undefined };
  const folder = folderOf(name);
  return problemOfEnding(
    { kind: "threw", error: { ...nothing, ...error }, stray },
    { folder, file },
  );
}

test("has nothing to tell of a program that ran to its end", async () => {
  expect(await problemOfEnding({ kind: "ran" }, { folder: broken, file })).toBeUndefined();
});

test("tells of a file that can't be read as TypeScript what a grading tells", async () => {
  const chatbot = join(folderOf("syntax-error"), "chatbot.ts");
  const message = `Transform failed with 1 error:\n${chatbot}:35:0: ERROR: Unexpected end of file`;
  const problem = await told("syntax-error", { name: "TransformError", message });
  expect(problem?.message).toMatch(/^chatbot\.ts:\d+ can't be read as TypeScript: /);
  expect(problem?.place?.file).toBe(chatbot);
  const cooked = join(folderOf("not-typescript"), "chatbot.ts");
  const other = `Transform failed with 1 error:\n${cooked}:2:5: ERROR: Expected ";" but found "is"`;
  expect(await told("not-typescript", { message: other })).toEqual({
    message:
      "chatbot.ts:2 can't be read as TypeScript: this can't follow what stands before it. Is a `}`, a `)`, a quote or a `;` missing above?",
    place: { file: cooked, line: 2, column: 5 },
  });
});

test("names a file, a package or an export that isn't there, and the line that wants it", async () => {
  const at = (name: string) => join(folderOf(name), "chatbot.ts");
  const code = "ERR_MODULE_NOT_FOUND";
  const helpers = join(folderOf("missing-import"), "helpers.ts");
  expect(
    await told("missing-import", {
      code,
      message: `Cannot find module '${helpers}' imported from ${at("missing-import")}`,
    }),
  ).toEqual({
    message:
      'chatbot.ts imports "helpers.ts", and no such file is there. Is its name spelled like that, with .ts at the end?',
    place: { file: at("missing-import"), line: 3, column: 25 },
  });
  const name = "chalk-colors-for-my-bot";
  const missing = await told("missing-package", {
    code,
    message: `Cannot find package '${name}' imported from ${at("missing-package")}`,
  });
  expect(missing?.message).toBe(
    `chatbot.ts imports the package "${name}", which isn't installed. The exercise needs only openai.`,
  );
  const from = pathToFileURL(at("missing-export")).href;
  const unexported = await told("missing-export", {
    name: "SyntaxError",
    message: `The requested module '${from}' does not provide an export named 'Chatbot'`,
  });
  expect(unexported?.message).toBe(
    "chatbot.ts doesn't export Chatbot. Is it spelled exactly like that, with `export` before it?",
  );
});

test("finds the place of an error in the learner's file, else in the program", async () => {
  const own = join(folderOf("throws-in-say"), "chatbot.ts");
  const frames = (...paths: string[]) =>
    `Error: no\n${paths.map((path) => `    at Chatbot.say (${path}:12:5)`).join("\n")}`;
  const thrown = await told("throws-in-say", { message: "no", stack: frames(own, file) });
  expect(thrown).toEqual({
    message: "Your code threw an error. no",
    place: { file: own, line: 12, column: 5 },
  });
  const calls = { name: "TypeError", message: "bot.say is not a function", stack: frames(file) };
  expect(await told("throws-in-say", calls)).toEqual({
    message:
      "The program calls say(), and there is no such function. Is it spelled exactly like that, and public?",
    place: { file, line: 12, column: 5 },
  });
  const stray = await told("throws-in-say", { message: "late", stack: frames(own) }, true);
  expect(stray?.message).toMatch(/^A promise that nobody awaits was rejected: late\n/);
});

test("tells of an API's refusal and of a server that isn't there", async () => {
  const refused = await told("no-model", { status: 429, message: "429 Slow down." });
  expect(refused?.message).toBe("The API refused the request with 429: Slow down.");
  const message = "400 localhost:1 can't be reached.";
  const gone = await told("no-model", { status: 400, code: "unreachable", message });
  expect(gone?.message).toBe("localhost:1 can't be reached.");
});

test.each([
  [{ kind: "unsettled" } as const, /^The program waits for something that never comes\./],
  [
    { kind: "idle" } as const,
    /^Nothing was printed or sent for a while, so the program was stopped\./,
  ],
  [
    { kind: "flooded" } as const,
    /^The program printed more than 100,000 characters, and was stopped\./,
  ],
  [
    { kind: "too-many-requests" } as const,
    /^The program sent more than 200 requests, and was stopped\./,
  ],
  [{ kind: "stopped" } as const, /^You stopped the program\.$/],
  [
    { kind: "exited", code: 3 } as const,
    /^The program was ended by process\.exit\(3\), or by Node/,
  ],
])("has a sentence for %j", async (ending, sentence) => {
  const problem = await problemOfEnding(ending, { folder: broken, file });
  expect(problem?.message).toMatch(sentence);
});
