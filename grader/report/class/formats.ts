import type { Gradebook, StudentGrade } from "../../class/gradebook.ts";
import type { Verdict } from "../../run/verdict.ts";
import { behavioursCsv } from "./behaviours-csv.ts";
import { gradesCsv } from "./grades-csv.ts";
import { gradesJson } from "./grades-json.ts";

/** A file of a report, as it is to be written. */
export interface ReportFile {
  /** Its path in the report's folder, with `/`: `students/priya.html`. */
  readonly file: string;
  readonly text: string;
}

/** A form in which the grades of a whole class are written. */
export interface ClassFormat {
  /** What a teacher calls it: `csv`. */
  readonly name: string;
  /** Who reads it, in a few words. */
  readonly about: string;
  /** Gives the files of the class. Needs no verdicts, so that a class of thousands fits in memory. */
  write(gradebook: Gradebook): readonly ReportFile[];
}

/** A form in which the grades of one student are written. */
export interface StudentFormat {
  readonly name: string;
  readonly about: string;
  /**
   * Gives the files of one student.
   *
   * @param student as the gradebook has them
   * @param verdicts those on what the student handed in, in any order and without those of hidden
   *   checks; an exercise whose verdict isn't there is shown as the gradebook has it
   * @param course its name
   */
  write(student: StudentGrade, verdicts: readonly Verdict[], course: string): readonly ReportFile[];
}

/** Every form for the class: one gradebook goes through all of them. */
export const classFormats: readonly ClassFormat[] = [
  {
    name: "csv",
    about: "a spreadsheet: a row for each student, and one for each behaviour",
    write: (gradebook) => [
      { file: "grades.csv", text: gradesCsv(gradebook) },
      { file: "behaviours.csv", text: behavioursCsv(gradebook) },
    ],
  },
  {
    name: "json",
    about: "programs of your own",
    write: (gradebook) => [{ file: "grades.json", text: gradesJson(gradebook) }],
  },
];

/** Every form for a student. */
export const studentFormats: readonly StudentFormat[] = [];
