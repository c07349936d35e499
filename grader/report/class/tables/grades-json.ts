import type { ExerciseGrade, Gradebook, HiddenChecks } from "../../../class/gradebook.ts";
import type { NamedMistake } from "../../../run/report.ts";
import { roundPoints } from "../round-points.ts";

/**
 * What `grades.json` holds. `version` grows by one when something is renamed, removed, or means
 * something else; what is only added leaves it as it is.
 */
export interface GradesJson {
  readonly format: "blank-slate/grades";
  readonly version: 1;
  readonly course: string;
  readonly lessons: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly points: number;
    /** The percentage of its points that passes it. */
    readonly passMark: number;
  }[];
  readonly students: readonly {
    readonly name: string;
    /** Unique in the class; names may not be. */
    readonly key: string;
    readonly points: number;
    readonly possible: number;
    readonly passed: boolean;
    readonly late: boolean;
    readonly notes: readonly string[];
    /** One for each lesson, in their order. */
    readonly exercises: readonly ExerciseJson[];
  }[];
}

interface ExerciseJson {
  /** The `id` of its lesson. */
  readonly lesson: string;
  readonly outcome: "solved" | "unsolved" | "ungraded" | "missing";
  readonly points: number;
  readonly possible: number;
  readonly passed: boolean;
  readonly reason: string;
  readonly headline: MistakeJson | null;
  readonly also: readonly MistakeJson[];
  readonly seed: number;
  readonly behaviours: readonly {
    readonly name: string;
    readonly file: string | null;
    readonly state: "passed" | "failed" | "not run";
    readonly points: number;
    readonly possible: number;
    readonly reason: string;
  }[];
  readonly hidden: HiddenChecks | null;
}

interface MistakeJson {
  readonly id: string;
  readonly sentence: string;
}

/** The gradebook as JSON for programs of the teacher's own, in the form of `GradesJson`. */
export function gradesJson({ course, lessons, students }: Gradebook): string {
  const json: GradesJson = {
    format: "blank-slate/grades",
    version: 1,
    course,
    lessons: lessons.map(({ id, number, title, points, passMark }) => ({
      id,
      number,
      title,
      points,
      passMark,
    })),
    students: students.map((student) => ({
      name: student.name,
      key: student.key,
      ...pointsOf(student),
      passed: student.passed,
      late: student.late,
      notes: student.notes,
      exercises: student.exercises.map(exerciseJson),
    })),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function exerciseJson(exercise: ExerciseGrade): ExerciseJson {
  const { headline, hidden } = exercise;
  return {
    lesson: exercise.lesson.id,
    outcome: exercise.outcome,
    ...pointsOf(exercise),
    passed: exercise.passed,
    reason: exercise.reason,
    headline: headline ? mistakeJson(headline) : null,
    also: exercise.also.map(mistakeJson),
    seed: exercise.seed,
    behaviours: exercise.behaviours.map(({ name, file = null, state, reason, ...points }) => ({
      name,
      file,
      state,
      ...pointsOf(points),
      reason,
    })),
    hidden: hidden ? { ...hidden, ...pointsOf(hidden) } : null,
  };
}

function pointsOf({ points, possible }: { readonly points: number; readonly possible: number }) {
  return { points: roundPoints(points), possible: roundPoints(possible) };
}

function mistakeJson({ id, sentence }: NamedMistake): MistakeJson {
  return { id, sentence };
}
