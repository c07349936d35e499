import type { Verdict } from "../run/verdict.ts";
import type { Lesson } from "../workbook/lesson.ts";
import type { GradedClass } from "./class-request.ts";
import type { StudentGrade } from "./gradebook.ts";
import { sumPoints } from "./grading/divide-points.ts";
import { type Graded, gradeExercise } from "./grading/grade-exercise.ts";
import { groupBy } from "./group-by.ts";
import { stagedAt } from "./intake/stage.ts";
import { fromPortable } from "./store/portable-verdict.ts";
import type { LessonState, Row } from "./store/state.ts";

/** A student's grade, and the verdicts it is made of, without those of hidden checks. */
export interface GradedStudent {
  readonly student: StudentGrade;
  readonly verdicts: readonly Verdict[];
}

/** The grades of a class, by name, one student at a time: all the verdicts at once would be too much. */
export async function* makeGrades(
  { state, rows, store }: Pick<GradedClass, "state" | "rows" | "store">,
  lessons: readonly Lesson[],
): AsyncGenerator<GradedStudent> {
  // By name here as well, so that the notes are the same for a whole class and for its shards.
  const sorted = byName(rows);
  const sharers = sharersOf(sorted);
  for (const row of sorted) {
    const verdicts: Verdict[] = [];
    const copies: { number: number; what: string }[] = [];
    const exercises = [];
    for (const lesson of lessons) {
      const asked = state.lessons.find(({ id }) => id === lesson.id);
      if (asked === undefined) throw new Error(`${lesson.id} isn't in the report.`);
      const { files, verdict: id } = row.exercises[lesson.id] ?? {};
      let graded: Graded | undefined;
      if (files !== undefined && id !== undefined) {
        const { verdict, hiddenPassed } = await store.take(id);
        const folder = stagedAt(store.files, files, lesson.id);
        graded = { verdict: fromPortable(verdict, { lesson, folder }), hiddenPassed };
        verdicts.push(graded.verdict);
        if (isWork(graded.verdict)) {
          const found = copiesOf(row, files, sharers.get(files) ?? [], asked);
          copies.push(...found.map((what) => ({ number: lesson.number, what })));
        }
      }
      exercises.push(
        gradeExercise({ lesson, checks: asked.checks, hidden: asked.hidden }, graded, state.seed),
      );
    }
    const student: StudentGrade = {
      name: row.name,
      key: row.key,
      handedInAs: row.handedInAs === row.name ? undefined : row.handedInAs,
      exercises,
      points: sumPoints(exercises.map(({ points }) => points)),
      possible: sumPoints(exercises.map(({ possible }) => possible)),
      passed: exercises.every(({ passed }) => passed),
      late: row.late,
      notes: [...row.notes, ...notesOn(copies)],
    };
    yield { student, verdicts };
  }
}

/** False for what many have the same of without having copied it: the exercise as it came, nothing. */
function isWork({ outcome, problem }: Verdict): boolean {
  return outcome !== "ungraded" && problem?.kind !== "not-started";
}

function sharersOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const pairs = rows.flatMap((row) =>
    Object.values(row.exercises).map(({ files }) => ({ files, row })),
  );
  const groups = groupBy(pairs, ({ files }) => files);
  return new Map([...groups].map(([files, pairs]) => [files, pairs.map(({ row }) => row)]));
}

/** Whose files these are as well, as the ends of sentences. */
function copiesOf(
  row: Row,
  files: string,
  sharers: readonly Row[],
  { solution }: LessonState,
): readonly string[] {
  const others = sharers.filter((other) => other !== row);
  const names = others.slice(0, 5).map(({ name, key }) => (name === row.name ? key : name));
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : "";
  const same = `the same files as ${names.join(", ")}${more}.`;
  const given = "the solution that comes with the workbook.";
  return [...(others.length > 0 ? [same] : []), ...(files === solution ? [given] : [])];
}

/** One sentence for what is so in several exercises: "Exercises 1, 3: the same files as Omar." */
function notesOn(copies: readonly { readonly number: number; readonly what: string }[]) {
  return [...groupBy(copies, ({ what }) => what)].map(([what, group]) => {
    const numbers = group.map(({ number }) => number).join(", ");
    return `Exercise${group.length === 1 ? "" : "s"} ${numbers}: ${what}`;
  });
}

function byName(rows: readonly Row[]): readonly Row[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return rows.toSorted((a, b) => compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
}
