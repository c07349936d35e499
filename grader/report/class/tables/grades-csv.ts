import type { ExerciseGrade, Gradebook } from "../../../class/gradebook.ts";
import { roundPoints } from "../round-points.ts";
import { type Field, writeCsv } from "./write-csv.ts";

/** The class as a spreadsheet: a row for each student, three columns for each exercise. */
export function gradesCsv({ lessons, students }: Gradebook): string {
  const header = [
    "name",
    "key",
    "total",
    "possible",
    "passed",
    "late",
    ...lessons.flatMap(({ id }) => [`${id} points`, `${id} outcome`, `${id} headline`]),
    "notes",
  ];
  const rows = students.map((student) => [
    student.name,
    student.key,
    roundPoints(student.points),
    roundPoints(student.possible),
    student.passed,
    student.late,
    ...student.exercises.flatMap(fieldsOf),
    student.notes.join(" "),
  ]);
  return writeCsv(header, rows);
}

function fieldsOf({ points, outcome, headline }: ExerciseGrade): Field[] {
  return [roundPoints(points), outcome, headline?.id ?? ""];
}
