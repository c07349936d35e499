import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { situationOf } from "../../mistakes/situations-for-tests.ts";
import { writeFiles } from "../../workbook/write-files-for-tests.ts";
import { checkOwn } from "./check-own.ts";
import { loadOwn } from "./load-own.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "blank-slate-own-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A mistake as a file holds it, with other lines in place of some of its own. */
const mistake = (lines: Readonly<Record<string, string>> = {}) => {
  const fields = {
    id: '"too-loud"',
    sentence: '"it is said in capitals"',
    advice: '"Send it as it was said."',
    lesson: '"history"',
    predict: "({ right }) => [talkOf(right)]",
    ...lines,
  };
  const listed = Object.entries(fields).map(([name, value]) => `  ${name}: ${value},`);
  return `import { type Mistake, talkOf } from "#grader";\n\nexport default {\n${listed.join("\n")}\n} satisfies Mistake;\n`;
};

const matcher = "export default (value: unknown) => ({ pass: value === 1, message: () => '' });\n";

/** What loading says of a course that holds one such file. */
async function complaintOf(path: string, text: string): Promise<string> {
  writeFiles(root, { [path]: text });
  const said = await checkOwn(root).catch((error: unknown) => error);
  return said instanceof Error && said.name === "UserError" ? said.message : `not told: ${said}`;
}

test("a course that has none costs nothing and leaves nothing", async () => {
  expect(await loadOwn(root)).toEqual({ mistakes: [], matchers: {} });
  expect(readdirSync(root)).toEqual([]);
});

test("mistakes and matchers are loaded by their places, with what they import beside them", async () => {
  writeFiles(root, {
    "fixtures/mistakes/too-loud.ts": mistake({ sentence: "said" }).replace(
      "\n\n",
      '\nimport { said } from "./words/said.ts";\n\n',
    ),
    "fixtures/mistakes/words/said.ts": 'export const said = "it is said in capitals";',
    "fixtures/matchers/to-be-one.ts": matcher,
  });
  const { mistakes, matchers } = await loadOwn(root);
  expect(mistakes.map(({ id, sentence }) => [id, sentence])).toEqual([
    ["too-loud", "it is said in capitals"],
  ]);
  expect(Object.keys(matchers)).toEqual(["toBeOne"]);
  expect(matchers.toBeOne?.(1).pass).toBe(true);
});

test("one that has changed is compiled anew, and the older form is gone", async () => {
  const path = "fixtures/matchers/to-be-one.ts";
  writeFiles(root, { [path]: matcher });
  await loadOwn(root);
  writeFiles(root, { [path]: matcher.replace("1", "2") });
  utimesSync(join(root, path), 1, 1);
  expect((await loadOwn(root)).matchers.toBeOne?.(2).pass).toBe(true);
  expect(readdirSync(join(root, ".blank-slate", "own"))).toHaveLength(1);
});

test("they are loaded where nothing can be written, too", async () => {
  writeFiles(root, { "fixtures/matchers/to-be-one.ts": matcher });
  writeFileSync(join(root, ".blank-slate"), "a file where the folder should be");
  expect(Object.keys((await loadOwn(root)).matchers)).toEqual(["toBeOne"]);
});

test.each([
  [
    "can't be read",
    "fixtures/mistakes/too-loud.ts",
    mistake({ lesson: '"history" 1' }),
    'fixtures/mistakes/too-loud.ts:7:21 can\'t be read: Expected "}" but found "1".\nMend that line',
  ],
  [
    "imports what isn't there",
    "fixtures/mistakes/too-loud.ts",
    `import "./nowhere.ts";\n${mistake()}`,
    'fixtures/mistakes/too-loud.ts:1:8 can\'t be read: Could not resolve "./nowhere.ts".',
  ],
  [
    "asks for a tool that only a spec has",
    "fixtures/mistakes/too-loud.ts",
    mistake().replace("talkOf }", "conversation as talkOf }"),
    "fixtures/mistakes/too-loud.ts:1:24 can't be read: No matching export in \"",
  ],
  [
    "throws while it is loaded",
    "fixtures/mistakes/too-loud.ts",
    `${mistake()}\nthrow new Error("not today");\n`,
    "fixtures/mistakes/too-loud.ts:11 throws while it is loaded: not today\nMend that line",
  ],
  [
    "exports nothing",
    "fixtures/mistakes/too-loud.ts",
    "export const x = 1;",
    "fixtures/mistakes/too-loud.ts has no mistake as its default export.\nIt needs: export default",
  ],
  [
    "has no advice",
    "fixtures/mistakes/too-loud.ts",
    mistake({ advice: '""' }),
    "fixtures/mistakes/too-loud.ts exports a mistake without its advice, which is a text.",
  ],
  [
    "predicts nothing",
    "fixtures/mistakes/too-loud.ts",
    mistake({ predict: "[]" }),
    "fixtures/mistakes/too-loud.ts exports a mistake without predict, a function.",
  ],
  [
    "has another id than its file",
    "fixtures/mistakes/too-loud.ts",
    mistake({ id: '"shouted"' }),
    'exports a mistake with the id "shouted".\nA mistake is named like its file. Write id: "too-loud", or rename the file.',
  ],
  [
    "has the name of a mistake of the grader's",
    "fixtures/mistakes/no-memory.ts",
    mistake({ id: '"no-memory"' }),
    "fixtures/mistakes/no-memory.ts: the grader has a mistake no-memory already.\nGive yours another name",
  ],
  [
    "has a name that no mistake can have",
    "fixtures/mistakes/TooLoud.ts",
    mistake(),
    "fixtures/mistakes/TooLoud.ts is named in a way that no mistake can be",
  ],
  [
    "is a matcher no check is known by",
    "fixtures/matchers/be-one.ts",
    matcher,
    "fixtures/matchers/be-one.ts would give the matcher beOne, which a check isn't known by.\nBegin",
  ],
  [
    "has the name of a matcher of the grader's",
    "fixtures/matchers/to-carry.ts",
    matcher,
    "fixtures/matchers/to-carry.ts: the grader has a matcher toCarry already.",
  ],
  [
    "has the name of a matcher of vitest's",
    "fixtures/matchers/to-be.ts",
    matcher,
    "fixtures/matchers/to-be.ts: vitest has a matcher toBe already.\nGive the file another name.",
  ],
  [
    "is a matcher, but no function",
    "fixtures/matchers/to-be-one.ts",
    "export default {};",
    "has no function as its default export.\nIt needs: export default function toBeOne(received, …)",
  ],
  [
    "is a rule of the model that can't be read",
    "fixtures/model/zoo.yaml",
    "- topic: swifts\n  when: swifts\n",
    'A rule of the model can\'t be read. fixtures/model/zoo.yaml, line 1 (topic: swifts): it needs "reply".',
  ],
])("a file that %s ends in a sentence", async (_, path, text, sentence) => {
  expect(await complaintOf(path, text)).toContain(sentence);
});

test("a mistake is made of nothing that stands somewhere else", async () => {
  writeFiles(root, { "solutions/01-greeting/greet.ts": "export const secret = 1;" });
  const text = `import "../../solutions/01-greeting/greet.ts";\n${mistake()}`;
  expect(await complaintOf("fixtures/mistakes/too-loud.ts", text)).toBe(
    "A mistake or a matcher of this course imports solutions/01-greeting/greet.ts, which stands somewhere else.\nPut what several of them use into a folder beside them, such as fixtures/mistakes/helpers/.",
  );
});

test("what goes wrong in one later names its file, and isn't taken for the submission's", async () => {
  writeFiles(root, {
    "fixtures/mistakes/too-loud.ts": mistake({ predict: '() => { throw new Error("oh") }' }),
    "fixtures/matchers/to-be-one.ts": "export default (value) => value.length;",
  });
  const { mistakes, matchers } = await loadOwn(root);
  const situation = situationOf({ sent: "u3" });
  expect(() => mistakes[0]?.predict(situation)).toThrow(
    "The mistake in fixtures/mistakes/too-loud.ts threw an error: oh",
  );
  expect(() => matchers.toBeOne?.(undefined)).toThrow(
    "The matcher in fixtures/matchers/to-be-one.ts threw an error: Cannot read",
  );
  expect(() => matchers.toBeOne?.("one")).toThrow("gave back no result. It has to be { pass: true");
});
