import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { run } from "./hint.ts";
import { runHere } from "./run-here.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { n, nn } = lessonNamed("chatbot-class");
const history = lessonNamed("history");
let workbook: TestWorkbook;

beforeAll(async () => {
  workbook = await TestWorkbook.make();
  await mkdir(workbook.path(".blank-slate"));
});

afterAll(() => workbook.remove());

const keep = (progress: object) =>
  writeFile(workbook.path(".blank-slate", "progress.json"), JSON.stringify(progress));

test("shows one hint after the other, and then the first again, also of a solved exercise", async () => {
  await keep({ version: 2, lessons: { "chatbot-class": { solved: "2026-11-20", hint: 2 } } });
  const { code, out, err } = await workbook.run("hint", `exercises/${nn}`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const title = (hint: number) =>
    `\n  ${nn} · The Chatbot class${" ".repeat(43)}Hint ${hint} of 3\n`;
  expect(out.startsWith(`${title(3)}\n  The constructor's two`)).toBe(true);
  expect(out).toContain("\n    this.model = model;\n");
  expect(out).toMatch(
    new RegExp(
      String.raw`\n {2}─+\n {2}First hint again {3}npm run hint ${n}\n {2}The solution {7}npm run solution ${n}\n {2}Grade it with {6}npm test exercises/${nn}\n\n$`,
    ),
  );
  // Without a number: the lesson where the learner is.
  const next = (await workbook.run("hint")).out;
  expect(next.startsWith(title(1))).toBe(true);
  expect(next).toContain(`\n  Next hint       npm run hint ${n}\n`);
  const kept = JSON.parse(await readFile(workbook.path(".blank-slate", "progress.json"), "utf8"));
  expect(kept).toMatchObject({ at: "chatbot-class", lessons: { "chatbot-class": { hint: 1 } } });
});

test("a lesson without hints says so, and where progress can't be kept a hint is shown all the same", async () => {
  const lesson = workbook.path("lessons", `${history.id}.md`);
  const text = await readFile(lesson, "utf8");
  await writeFile(lesson, text.slice(0, text.indexOf("## Hints")));
  expect(await workbook.run("hint", history.n)).toEqual({
    code: 2,
    out: "",
    err: `\nLesson ${history.n} has no hints.\nRead it again: npm run lesson ${history.n}\n\n`,
  });
  await keep({ version: 99 });
  const { code, out, err } = await workbook.run("hint", lessonNamed("stateless-call").n);
  expect(code).toBe(0);
  expect(out).toContain("Hint 1 of 3\n");
  expect(err).toContain("was written by a newer workbook\n");
});

test.each([
  [["99"], /^\nThere is no lesson "99"\./],
  [["1", "2"], /^\nThat is about one lesson at a time: 1 2\.\nRun npm run hint 3 for lesson 3,/],
])("hint %j can't be done, and says so", async (args, sentence) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
