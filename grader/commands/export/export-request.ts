import type { Lesson } from "../../workbook/lesson.ts";

/** What is to be exported. */
export interface ExportRequest {
  /** The lessons whose exercises are to be graded, in order. */
  readonly lessons: readonly Lesson[];
  /** All there are in the course. */
  readonly all: readonly Lesson[];
  /** The folder of the teacher's hidden specs, as an absolute path. */
  readonly hidden: string | undefined;
  /** The file or the folder to write, as an absolute path; `undefined` for the usual one. */
  readonly out: string | undefined;
  readonly workbook: string | undefined;
  readonly shards: number;
}

/** What was made of it. */
export interface Exported {
  /** The file that was written, as an absolute path. */
  readonly file: string;
  /** Whole sentences on what to do with it. */
  readonly next: readonly string[];
}
