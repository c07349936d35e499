import type { ExerciseGrade, Gradebook } from "../../class/gradebook.ts";
import type { NamedMistake } from "../../run/report.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { notStarted } from "../verdict/reasons.ts";

/** Something, and how often it happened. */
export interface Counted<T> {
  readonly what: T;
  readonly times: number;
}

/** How a student stands in an exercise: `untouched` is what was handed in as it came. */
export type Standing = ExerciseGrade["outcome"] | "untouched";

/** How a class stands in one exercise. */
export interface ExerciseFigures {
  readonly lesson: Lesson;
  readonly students: Readonly<Record<Standing, number>>;
  /** The behaviour that failed most often; `undefined` where none did. */
  readonly hardest: Counted<string> | undefined;
  readonly headline: Counted<string> | undefined;
}

/** Where the class is stuck, exercise by exercise. Who hasn't begun isn't stuck. */
export function exerciseFigures({ lessons, students }: Gradebook): readonly ExerciseFigures[] {
  return lessons.map((lesson, index) => {
    const grades = students.flatMap(({ exercises }) => exercises[index] ?? []);
    const begun = grades.filter((grade) => !isUntouched(grade));
    const having = (outcome: ExerciseGrade["outcome"]) =>
      begun.filter((grade) => grade.outcome === outcome).length;
    const failed = begun.flatMap(({ behaviours }) =>
      behaviours
        .filter(({ state }) => state === "failed")
        .map(({ file, name }) => (file === undefined ? name : `${file}: ${name}`)),
    );
    return {
      lesson,
      students: {
        solved: having("solved"),
        unsolved: having("unsolved"),
        ungraded: having("ungraded"),
        untouched: grades.length - begun.length,
        missing: having("missing"),
      },
      hardest: countEach(failed)[0],
      headline: countEach(begun.flatMap(({ headline }) => headline?.id ?? []))[0],
    };
  });
}

/** The mistakes of a class, the most common first: how many students made each, anywhere. */
export function mistakeFigures({ students }: Gradebook): readonly Counted<NamedMistake>[] {
  const mistakes = new Map<string, NamedMistake>();
  const ids = students.flatMap(({ exercises }) => {
    const begun = exercises.filter((exercise) => !isUntouched(exercise));
    const made = begun.flatMap(({ headline }) => headline ?? []);
    for (const mistake of made) mistakes.set(mistake.id, mistake);
    return [...new Set(made.map(({ id }) => id))];
  });
  return countEach(ids).flatMap(({ what, times }) => {
    const mistake = mistakes.get(what);
    return mistake === undefined ? [] : [{ what: mistake, times }];
  });
}

function isUntouched({ headline, points }: ExerciseGrade): boolean {
  return headline?.id === notStarted && points === 0;
}

/** Each once, the most frequent first; those that are as frequent in the order they came. */
function countEach(all: readonly string[]): readonly Counted<string>[] {
  const times = new Map<string, number>();
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].map(([what, times]) => ({ what, times })).sort((a, b) => b.times - a.times);
}
