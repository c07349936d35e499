import type { Grader, GraderOptions } from "../run/grader.ts";
import type { Lesson } from "../workbook/lesson.ts";
import type { HiddenSpecs } from "./find-hidden.ts";
import type { GradingStore } from "./store/grading-store.ts";
import type { Row, Shard, State } from "./store/state.ts";

/** What grades a class: the engine, or what stands in for it in a test. */
export type ClassGrader = Pick<Grader, "grade" | "close">;

/** What has to be said so that a class is graded: `closed` is the folder in which all submissions lie. */
export type ClassGraderOptions = Pick<GraderOptions, "seed" | "seconds"> & {
  readonly closed: string;
};

/** How a class is to be graded. */
export interface ClassRequest {
  /** Folders or zip files with what was handed in. */
  readonly paths: readonly string[];
  /** The report's folder, as an absolute path. */
  readonly out: string;
  /** The lessons whose exercises are graded. */
  readonly lessons: readonly Lesson[];
  /** All lessons there are, to tell which files are for which. */
  readonly all: readonly Lesson[];
  readonly hidden: HiddenSpecs;
  readonly seed: number | undefined;
  readonly seconds: number | undefined;
  /** What was written later is late. */
  readonly due: Date | undefined;
  readonly shard: Shard | undefined;
  /** Starts what grades, once, and only when there is something to grade. */
  startGrader(options: ClassGraderOptions): Promise<ClassGrader>;
}

/** How far a class is graded. */
export interface ClassProgress {
  readonly done: number;
  readonly of: number;
  readonly solved: number;
  /** How many of `done` were graded before, and aren't graded again. */
  readonly kept: number;
}

/** Is told how it goes. */
export interface ClassListener {
  /** Something that the teacher should know, as a whole sentence. */
  onNotice(sentence: string): void;
  onTakenIn(done: number, of: number): void;
  onGraded(progress: ClassProgress): void;
}

/** A class that was graded: its gradebook is made of this. */
export interface GradedClass {
  readonly state: State;
  readonly rows: readonly Row[];
  readonly store: GradingStore;
  /** What lies among the submissions and is nobody's, as whole sentences. */
  readonly notes: readonly string[];
  /** How many gradings were kept from before. */
  readonly kept: number;
}
