import type { Lesson } from "../../workbook/lesson.ts";

/** Something that a trial has counted: "mutants killed", 612 of 612. */
export interface Figure {
  readonly what: string;
  readonly held: number;
  readonly of: number;
  /** The share that has to hold where not everything can; by default 1, that is all. */
  readonly least?: number;
}

/** What a trial has shown. */
export interface Evidence {
  readonly figures: readonly Figure[];
  /** What didn't hold, and where, for a person to mend. */
  readonly complaints: readonly string[];
  /** What somebody should see in any case, line by line. */
  readonly notes?: readonly string[];
}

/** One way to try the grader, or the pretend OpenAI, that `npm run prove` goes: it may take minutes. */
export interface Trial {
  readonly name: string;
  /** Tries it with these lessons, where it has to do with lessons. */
  attempt(lessons: readonly Lesson[]): Promise<Evidence>;
}

/** True when as much holds as has to, and something was counted at all. */
export function suffices({ held, of, least = 1 }: Figure): boolean {
  return of > 0 && held >= of * least;
}
