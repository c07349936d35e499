import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Grader } from "../../run/grader.ts";
import { findFixtures, judgeFixtures } from "../../run/judge-fixtures.ts";
import { dayOf } from "../../workbook/day.ts";
import { findAppendices } from "../../workbook/find-appendices.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { stubFiles, stubOf } from "../../workbook/stub.ts";
import { sample } from "../prove/sample.ts";
import { suffices } from "../prove/trial.ts";
import { freshness } from "./freshness.ts";
import { gradable } from "./lesson-check/check-folders.ts";
import { checkLessons } from "./lesson-check/check-lessons.ts";
import { checkRecording } from "./lesson-check/check-recordings.ts";
import { complainOfExample } from "./lesson-check/complain-of-example.ts";
import { byLesson } from "./lesson-check/complaint.ts";
import type { Course } from "./lesson-check/course.ts";
import type { Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

/** One thing that has to hold for the workbook to be worth anything. */
export interface Proof {
  readonly name: string;
  /** Tries it. */
  attempt(): Promise<Outcome>;
}

/**
 * Complete lessons, lint, types, what stands under the lessons' snippets, every fixture, a few
 * mutants, the grader's own tests, freshness. In CI the exercises as they came, too. Where lessons
 * can't even be read, that is all there is to say.
 *
 * A course of one's own, which has this package installed, is linted and has its types checked where
 * it is set up for that; the grader's own tests and mutants are the package's to try.
 */
export function proofsOf(course: Course, inCI: boolean): readonly Proof[] {
  const complete: Proof = { name: "lessons", attempt: async () => completeness(course, inCI) };
  if (course.problems.length > 0) return [complete];
  const { lessons } = course;
  const graded = gradable(course);
  const inTurn = oneByOne();
  const proofs: Proof[] = [
    complete,
    ...when(holds("biome.json", "biome.jsonc"), { name: "lint", attempt: lint }),
    ...when(holds("tsconfig.json"), { name: "types", attempt: () => types(inCI) }),
    { name: "snippets", attempt: inTurn(() => snippets(lessons)) },
    { name: "fixtures", attempt: inTurn(() => fixtures(graded)) },
    ...when(isPackage, { name: "sample", attempt: inTurn(() => sampled(graded)) }),
    ...when(isPackage, { name: "tests", attempt: inTurn(tests) }),
    { name: "freshness", attempt: () => fresh(lessons) },
  ];
  return inCI ? [...proofs, { name: "exercises", attempt: () => exercises(lessons) }] : proofs;
}

/**
 * What `npm test` says of some lessons alone, while they are written: whether they are complete, what
 * their snippets do, their examples, their versions.
 */
export function proofsOfLessons(course: Course, lessons: readonly Lesson[]): readonly Proof[] {
  const graded = gradable(course).filter((lesson) => lessons.includes(lesson));
  const inTurn = oneByOne();
  return [
    { name: "lessons", attempt: async () => completeness(course, false, lessons) },
    { name: "snippets", attempt: inTurn(() => snippets(lessons)) },
    { name: "fixtures", attempt: inTurn(() => fixtures(graded)) },
    { name: "freshness", attempt: () => fresh(lessons) },
  ];
}

/** This repository, and no course that has the package installed. */
const isPackage = workbookRoot === packageRoot;

function holds(...names: string[]): boolean {
  return names.some((name) => existsSync(join(workbookRoot, name)));
}

function when(isWanted: boolean, proof: Proof): readonly Proof[] {
  return isWanted ? [proof] : [];
}

/** Makes attempts wait for each other: each of them uses every processor by itself. */
function oneByOne(): (attempt: Proof["attempt"]) => Proof["attempt"] {
  let last: Promise<unknown> = Promise.resolve();
  return (attempt) => () => {
    const next = last.then(attempt);
    last = next.catch(() => {});
    return next;
  };
}

/** What is missing on a learner's desk is no fault of the course's: it counts only in CI. */
function completeness(course: Course, inCI: boolean, only = course.lessons): Outcome {
  const isMeant = ({ id }: { readonly id: string }) =>
    only === course.lessons || only.some((lesson) => lesson.id === id);
  const complaints = checkLessons(course).filter(isMeant);
  const faults = complaints.filter(({ onDesk }) => inCI || !onDesk);
  const groups = byLesson(faults, course.lessons);
  const whole = only.filter(({ id }) => faults.every((fault) => fault.id !== id));
  return {
    what: "lessons are complete, and no file is astray",
    passed: whole.length,
    failed: groups.length,
    complaints: [],
    lessons: groups,
    warnings: complaints.filter((one) => !faults.includes(one)).map(({ sentence }) => sentence),
  };
}

async function snippets(lessons: readonly Lesson[]): Promise<Outcome> {
  const checks = lessons.map((lesson) => checkRecording(lesson, workbookRoot));
  const groups = byLesson((await Promise.all(checks)).flat(), lessons);
  return {
    what: "lessons show what their programs really print and send",
    passed: lessons.length - groups.length,
    failed: groups.length,
    complaints: [],
    lessons: groups,
  };
}

async function lint(): Promise<Outcome> {
  const { code, output } = await runProgram("@biomejs/biome", "biome", ["check", "--colors=off"]);
  return one("lint and format as biome wants them", code === 0, [
    "Run npx biome check --write: it mends what it can.",
    output,
  ]);
}

/** A learner's exercises may have type errors while they are worked on: they count only in CI. */
async function types(inCI: boolean): Promise<Outcome> {
  const projects = (isPackage ? [".", "grader"] : ["."]).map((project) =>
    runProgram("typescript", "tsc", ["--project", project, "--pretty", "false"]),
  );
  const errors = (await Promise.all(projects))
    .flatMap(({ output }) => output.split(/\r?\n(?! )/))
    .filter((line) => line.trim() !== "" && (inCI || !line.startsWith("exercises/")));
  return one("types hold, checked strictly", errors.length === 0, errors);
}

async function tests(): Promise<Outcome> {
  const args = ["run", "--project", "grader", "--reporter", "json"];
  const { output } = await runProgram("vitest", "vitest", args);
  const start = output.indexOf('{"numTotalTestSuites"');
  if (start < 0) return one("the grader's own tests", false, [output]);
  const result: TestRun = JSON.parse(output.slice(start, output.lastIndexOf("}") + 1));
  const complaints = result.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${relative(workbookRoot, name)}\n${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map((test) => `${relative(workbookRoot, name)}: ${test.title}\n${test.failureMessages[0]}`),
  ]);
  const skipped = result.numTotalTests - result.numPassedTests - result.numFailedTests;
  if (skipped > 0)
    complaints.push(`${skipped} tests didn't run. A test that is skipped proves nothing.`);
  const failed = Math.max(complaints.length, result.success ? 0 : 1);
  return { what: "the grader's own tests", passed: result.numPassedTests, failed, complaints };
}

/** The part of vitest's JSON report that is read here. */
interface TestRun {
  readonly success: boolean;
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

async function fixtures(lessons: readonly Lesson[]): Promise<Outcome> {
  const all = findFixtures(lessons);
  const grader = await Grader.start();
  const misjudged = await judgeFixtures(all, grader);
  await grader.close();
  const count = (test: (expected: string) => boolean) =>
    all.filter(({ expected }) => test(expected)).length;
  const right = count((expected) => expected === "solved");
  const stubs = count((expected) => expected === "not-started");
  return {
    what: `${right} right answers pass, ${all.length - right - stubs} wrong ones fail with their mistake, ${stubs} stubs as not started`,
    passed: all.length - misjudged.length,
    failed: misjudged.length,
    complaints: [],
    lessons: byLesson(
      misjudged.map((one) => complainOfExample(one, workbookRoot)),
      lessons,
    ),
  };
}

/** What `npm run prove` tries at length, in a few seconds. */
async function sampled(lessons: readonly Lesson[]): Promise<Outcome> {
  const { figures, complaints } = await sample(lessons);
  const short = figures.filter((figure) => !suffices(figure));
  return {
    what: "a sample of `npm run prove`: mutants killed, and named; right styles passed",
    passed: figures.length - short.length,
    failed: Math.max(short.length, complaints.length),
    complaints,
  };
}

async function fresh(lessons: readonly Lesson[]): Promise<Outcome> {
  const now = { today: dayOf(new Date()), root: workbookRoot };
  return freshness(lessons, await findAppendices(workbookRoot), now);
}

/** What learners get has to be what `reset` restores. */
async function exercises(lessons: readonly Lesson[]): Promise<Outcome> {
  const pairs = lessons.flatMap((lesson) =>
    stubFiles(lesson).map((name) => [join(lesson.exercise, name), join(stubOf(lesson), name)]),
  );
  const complaints: string[] = [];
  for (const [exercise = "", stub = ""] of pairs) {
    const [theirs, ours] = await Promise.all([
      readFile(exercise, "utf8").catch(() => undefined),
      readFile(stub, "utf8"),
    ]);
    if (theirs === ours) continue;
    const [path, pristine] = [relative(workbookRoot, exercise), relative(workbookRoot, stub)];
    complaints.push(
      `${path} differs from ${pristine}. One of the two has to be copied to the other.`,
    );
  }
  const passed = pairs.length - complaints.length;
  return { what: "exercises as they came", passed, failed: complaints.length, complaints };
}

function one(what: string, holds: boolean, complaints: readonly string[]): Outcome {
  return {
    what,
    passed: holds ? 1 : 0,
    failed: holds ? 0 : 1,
    complaints: holds ? [] : complaints,
  };
}
