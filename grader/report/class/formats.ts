import type { Gradebook, StudentGrade } from "../../class/gradebook.ts";
import { type FullVerdict, fullVerdictFor } from "./full-verdict.ts";
import { classPage } from "./pages/class-page.ts";
import { studentPage } from "./pages/student-page.ts";
import { pageOf } from "./pages/words.ts";
import { classroomResult } from "./platforms/classroom-result.ts";
import { exercismResults } from "./platforms/exercism-results.ts";
import { gradescopeResults } from "./platforms/gradescope-results.ts";
import { junitXml } from "./platforms/junit-xml.ts";
import { behavioursCsv } from "./tables/behaviours-csv.ts";
import { gradesCsv } from "./tables/grades-csv.ts";
import { gradesJson } from "./tables/grades-json.ts";

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
   *   checks; an exercise for which it isn't there is shown as the gradebook has it
   * @param course its name
   */
  write(
    student: StudentGrade,
    verdicts: readonly FullVerdict[],
    course: string,
  ): readonly ReportFile[];
}

/** Every form for the class: one gradebook goes through all of them. */
export const classFormats: readonly ClassFormat[] = [
  {
    name: "html",
    about: "people: index.html, the page of the class",
    write: (gradebook) => [{ file: "index.html", text: classPage(gradebook) }],
  },
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
export const studentFormats: readonly StudentFormat[] = [
  {
    name: "html",
    about: "people: the page of each student",
    write: (student, verdicts, course) => [
      { file: pageOf(student), text: studentPage(student, verdicts, course) },
    ],
  },
  {
    name: "junit",
    about: "Jenkins, GitLab and others that show test reports",
    write: (student, verdicts) => [
      { file: `junit/${student.key}.xml`, text: junitXml(student, verdicts) },
    ],
  },
  {
    name: "gradescope",
    about: "Gradescope, as the results.json of an autograder",
    write: (student, verdicts) => [
      jsonFile(`gradescope/${student.key}/results.json`, gradescopeResults(student, verdicts)),
    ],
  },
  {
    name: "classroom",
    about: "GitHub Classroom, as the result of a grader",
    write: (student, verdicts) => [
      jsonFile(`classroom/${student.key}.json`, classroomResult(student, verdicts)),
    ],
  },
  {
    name: "exercism",
    about: "Exercism, as the results.json of a test runner, version 3",
    write: (student, verdicts) =>
      student.exercises
        .filter(({ outcome }) => outcome !== "missing")
        .map((exercise) =>
          jsonFile(
            `exercism/${student.key}/${exercise.lesson.id}/results.json`,
            exercismResults(exercise, fullVerdictFor(exercise.lesson, verdicts)),
          ),
        ),
  },
];

function jsonFile(file: string, value: object): ReportFile {
  return { file, text: `${JSON.stringify(value, null, 2)}\n` };
}
