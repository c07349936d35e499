import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { lookFor } from "../report/markdown/look.ts";
import { showFindings } from "../report/verdict/show-verdict.ts";
import { Grader } from "../run/grader.ts";
import type { Submission } from "../run/submission.ts";
import type { Verdict } from "../run/verdict.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { writeFiles } from "../workbook/write-files-for-tests.ts";
import { makeSmallCourse } from "./course-for-tests.ts";
import { blocksIn, specSamples } from "./teaching-samples.ts";
import { viewOf } from "./test/view-of.ts";

/*
 * What TEACHING.md shows is run here: each spec beside a solution, which it has to pass, and beside
 * the wrong examples named below it, where a student has to read just those words.
 */

const guide = await readFile(join(workbookRoot, "TEACHING.md"), "utf8");
const lessons = await findLessons(workbookRoot);
const blocks = blocksIn(guide);
const samples = specSamples(blocks);

/** A sample beside a submission; `words` is what has to be read, nothing where it passes. */
interface Tried {
  readonly name: string;
  readonly submission: Submission;
  readonly words: string | undefined;
}

let home: string;
const verdicts = new Map<string, Verdict>();
const tried = (folder: string): readonly Tried[] =>
  samples.flatMap(({ lesson: number, passes, failures }, index) => {
    const lesson = lessons.find((one) => one.number === number);
    if (lesson === undefined) throw new Error(`The guide has a spec for lesson ${number}.`);
    const spec = join(folder, `sample-${index}.spec.ts`);
    const beside = (path: string, words: string | undefined) => ({
      name: `sample ${index + 1} beside ${path}`,
      submission: { lesson, spec, folder: join(workbookRoot, ...path.split("/")) },
      words,
    });
    return [
      beside(`solutions/${lesson.id}`, undefined),
      ...passes.map((example) => beside(`fixtures/${lesson.id}/${example}`, undefined)),
      ...failures.map(({ example, words }) => beside(`fixtures/${lesson.id}/${example}`, words)),
    ];
  });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "blank-slate-guide-"));
  const specs = samples.map(({ spec }, index) =>
    writeFile(join(home, `sample-${index}.spec.ts`), spec),
  );
  await Promise.all(specs);
  const grader = await Grader.start({ seed: 1 });
  const all = tried(home);
  const graded = await grader.grade(
    all.map(({ submission }) => submission),
    {
      share: all.length,
    },
  );
  await grader.close();
  for (const [index, { name }] of all.entries()) {
    const verdict = graded[index];
    if (verdict !== undefined) verdicts.set(name, verdict);
  }
}, 60_000);

test("the guide's own mistake, matcher and rule work in a course of one's own", async () => {
  const root = makeSmallCourse();
  onTestFinished(() => rm(dirname(root), { recursive: true, force: true }));
  const files = blocks.filter(({ info }) => / (fixtures|exercises)\/.*\.(ts|yaml)$/.test(info));
  writeFiles(root, Object.fromEntries(files.map(({ info, text }) => [info.split(" ")[1], text])));
  const example = "fixtures/01-doorman/wrong/shouted-question-always";
  const main = join(import.meta.dirname, "main.mjs");
  const args = [main, "test", "solutions/01-doorman", example];
  const { out, code } = await new Promise<{ out: string; code: unknown }>((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) =>
      resolve({ out: stdout + stderr, code: error?.code ?? 0 }),
    );
  });
  expect(files.length).toBe(4);
  expect(code, out).toBe(1);
  const [solved, shouted] = out.split(/(?<=\n) {2}01 · /).slice(1);
  expect(solved).toContain("solved · 10 points\n");
  const words = blocks.find(({ info }) => info === `text ${example}`)?.text ?? "(no words)";
  expect(shouted).toContain(words);
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** The screen of a verdict, with the same unguessable characters in every reply. */
function screenOf(verdict: Verdict): string {
  const look = lookFor({ color: false, links: false });
  return withoutSecrets(showFindings(viewOf(verdict, lessons), 80, look).join("\n"));
}

function withoutSecrets(text: string): string {
  return text.replaceAll(/\([a-z0-9]{5}\)/g, "(k7f3x)");
}

test.each(tried("").filter(({ words }) => words === undefined))("$name passes", ({ name }) => {
  const verdict = verdicts.get(name);
  expect(verdict?.outcome, verdict && screenOf(verdict)).toBe("solved");
});

test.each(tried("").filter(({ words }) => words !== undefined))(
  "$name fails with the words below it",
  ({ name, words = "" }) => {
    const verdict = verdicts.get(name);
    expect(verdict && screenOf(verdict)).toContain(withoutSecrets(words));
  },
);
