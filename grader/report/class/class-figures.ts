import type { ExerciseGrade, Gradebook } from "../../class/gradebook.ts";
import type { NamedMistake } from "../../run/report.ts";
import type { Lesson } from "../../workbook/lesson.ts";

/** Something, and how often it happened. */
export interface Counted<T> {
  readonly what: T;
  readonly times: number;
}

/** How a class stands in one exercise. */
export interface ExerciseFigures {
  readonly lesson: Lesson;
  readonly students: Readonly<Record<ExerciseGrade["outcome"], number>>;
  /** The behaviour that failed most often; `undefined` where none did. */
  readonly hardest: Counted<string> | undefined;
  readonly headline: Counted<string> | undefined;
}

/** Where the class is stuck, exercise by exercise. */
export function exerciseFigures({ lessons, students }: Gradebook): readonly ExerciseFigures[] {
  return lessons.map((lesson, index) => {
    const grades = students.flatMap(({ exercises }) => exercises[index] ?? []);
    const having = (outcome: ExerciseGrade["outcome"]) =>
      grades.filter((grade) => grade.outcome === outcome).length;
    const failed = grades.flatMap(({ behaviours }) =>
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
        missing: having("missing"),
      },
      hardest: countEach(failed)[0],
      headline: countEach(grades.flatMap(({ headline }) => headline?.id ?? []))[0],
    };
  });
}

/** The mistakes of a class, the most common first: how many students made each, anywhere. */
export function mistakeFigures({ students }: Gradebook): readonly Counted<NamedMistake>[] {
  const mistakes = new Map<string, NamedMistake>();
  const ids = students.flatMap(({ exercises }) => {
    const made = exercises.flatMap(({ headline }) => headline ?? []);
    for (const mistake of made) mistakes.set(mistake.id, mistake);
    return [...new Set(made.map(({ id }) => id))];
  });
  return countEach(ids).flatMap(({ what, times }) => {
    const mistake = mistakes.get(what);
    return mistake === undefined ? [] : [{ what: mistake, times }];
  });
}

/** Each once, the most frequent first; those that are as frequent in the order they came. */
function countEach(all: readonly string[]): readonly Counted<string>[] {
  const times = new Map<string, number>();
  for (const each of all) times.set(each, (times.get(each) ?? 0) + 1);
  return [...times].map(([what, times]) => ({ what, times })).sort((a, b) => b.times - a.times);
}
