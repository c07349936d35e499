import { createHash, randomInt } from "node:crypto";
import { resolve } from "node:path";
import { closeSoon } from "../run/close-soon.ts";
import { UserError } from "../workbook/user-error.ts";
import type { ClassGrader, ClassListener, ClassRequest, GradedClass } from "./class-request.ts";
import { askLesson } from "./grading/ask-lesson.ts";
import { gradeJobs, type Job } from "./grading/grade-jobs.ts";
import { groupBy } from "./group-by.ts";
import { collectRows } from "./intake/collect-rows.ts";
import { type ExerciseShape, shapeOf } from "./intake/exercise-shape.ts";
import { findClass } from "./intake/find-class.ts";
import { asOne, type Parcel } from "./intake/parcel.ts";
import { stagedAt } from "./intake/stage.ts";
import { changesBetween } from "./store/changes-between.ts";
import { GradingStore } from "./store/grading-store.ts";
import type { LessonState, Row, State } from "./store/state.ts";
import { graderVersion, hashOf, lessonVersion } from "./store/versions.ts";

/**
 * Grades what a class has handed in, and keeps the verdicts in the report's folder. What was graded
 * there before, of the same files by the same checks and the same grader, isn't graded again.
 *
 * @throws {UserError} when there is nobody to grade, or the checks are unfair
 */
export async function gradeClass(
  request: ClassRequest,
  listener: ClassListener,
): Promise<GradedClass> {
  const { all, lessons, out, paths, shard, seconds } = request;
  if (paths.some((path) => resolve(path) === out)) throw amongSubmissions(out);
  const shapes = await Promise.all(all.map(shapeOf));
  const found = await Promise.all(paths.map((path) => findClass(path, shapes, out)));
  const every = found.flatMap((one) => one.parcels);
  const parcels = [...groupBy(every, ({ student }) => student).values()].map(asOne);
  let grader: Promise<ClassGrader> | undefined;
  try {
    if (parcels.length === 0) throw nobody(paths);
    const store = await GradingStore.open(out);
    const before = await store.state();
    const seed = request.seed ?? before?.seed ?? newSeed(parcels, shard !== undefined);
    const start = () => {
      grader ??= request.startGrader({ seed, seconds, closed: store.files });
      return grader;
    };
    const wanted = shapes.filter(({ lesson }) => lessons.includes(lesson));
    const version = await graderVersion();
    const asked = await askAll(wanted, request.hidden, { before, version, store, start });
    const state: State = {
      format,
      version: 1,
      grader: version,
      seed,
      seconds,
      lessons: asked,
      shard,
    };
    for (const sentence of changesBetween(before, state)) listener.onNotice(sentence);
    await store.forgetRows();
    await store.keepState(state);

    const intake = { wanted, shapes, home: store.files };
    const rows = await collectRows(parcels, request, intake, verdictsBy(state), listener);
    const jobs = jobsOf(rows, request, store);
    const open = jobs.filter(({ id }) => !store.has(id));
    const kept = jobs.length - open.length;
    let [done, solved] = [kept, await solvedOf(jobs, store)];
    if (open.length > 0) {
      listener.onGraded({ done, of: jobs.length, solved, kept });
      await gradeJobs(open, await start(), store, (gradings) => {
        done += gradings.length;
        solved += gradings.filter(({ verdict }) => verdict.outcome === "solved").length;
        listener.onGraded({ done, of: jobs.length, solved, kept });
      });
    }
    await store.keepRows(rows);
    await store.tidy(rows);
    return { state, rows, store, kept, notes: found.flatMap(({ notes }) => notes) };
  } finally {
    for (const { close } of found) close();
    if (grader !== undefined) await closeSoon(await grader);
  }
}

const format = "blank-slate/graded";

/** What each exercise asks, as it is known from before, or found out by grading its solution. */
async function askAll(
  wanted: readonly ExerciseShape[],
  hidden: ClassRequest["hidden"],
  by: {
    before: State | undefined;
    version: string;
    store: GradingStore;
    start: () => Promise<ClassGrader>;
  },
): Promise<readonly LessonState[]> {
  const asked: LessonState[] = [];
  for (const shape of wanted) {
    const { id } = shape.lesson;
    const specs = hidden.get(id) ?? [];
    const version = await lessonVersion(shape.lesson, specs);
    const known = by.before?.lessons.find((lesson) => lesson.id === id);
    const isKnown = by.before?.grader === by.version && known?.version === version;
    const files = by.store.files;
    asked.push(isKnown ? known : await askLesson(shape, specs, version, files, await by.start()));
  }
  return asked;
}

/** Names the verdict on files after all that it depends on. */
function verdictsBy({ grader, seed, seconds, lessons }: State) {
  return (files: string, lesson: string): string => {
    const version = lessons.find(({ id }) => id === lesson)?.version ?? "";
    return hashOf([files, lesson, version, grader, String(seed), String(seconds)]);
  };
}

/** One job for the same files, however many have handed them in. */
function jobsOf(
  rows: readonly Row[],
  { lessons, hidden }: ClassRequest,
  store: GradingStore,
): readonly Job[] {
  const jobs = new Map<string, Job>();
  for (const lesson of lessons) {
    for (const { exercises } of rows) {
      const { files, verdict } = exercises[lesson.id] ?? {};
      if (files === undefined || verdict === undefined) continue;
      const folder = stagedAt(store.files, files, lesson.id);
      jobs.set(verdict, { id: verdict, lesson, folder, hidden: hidden.get(lesson.id) ?? [] });
    }
  }
  return [...jobs.values()];
}

/** How many of those that were graded before are solved. */
async function solvedOf(jobs: readonly Job[], store: GradingStore): Promise<number> {
  let solved = 0;
  for (const { id } of jobs.filter((job) => store.has(job.id))) {
    if ((await store.take(id)).verdict.outcome === "solved") solved += 1;
  }
  return solved;
}

/** The shards of a class have the same seed, though none knows of another: it comes of the names. */
function newSeed(parcels: readonly Parcel[], isShard: boolean): number {
  if (!isShard) return randomInt(2 ** 31);
  const names = parcels.map(({ student }) => student).sort();
  return createHash("sha256").update(names.join("\0")).digest().readUInt32BE() >>> 1;
}

function amongSubmissions(out: string): UserError {
  return new UserError(
    `The report would lie among the submissions in ${out}, and be taken for students' work.`,
    "Name another folder with --out, which may be one in that folder.",
  );
}

function nobody(paths: readonly string[]): UserError {
  return new UserError(
    `Nobody has handed anything in at ${paths.join(", ")}.`,
    "Put each student's files there, in a folder or a zip file that has the student's name.",
  );
}
