import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GradedClass } from "../../class/class-request.ts";
import type { Gradebook, StudentGrade } from "../../class/gradebook.ts";
import { makeGrades } from "../../class/make-grades.ts";
import { classFormats, type ReportFile, studentFormats } from "../../report/class/formats.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { fullVerdictOf } from "./full-verdict-of.ts";

/**
 * Writes the report of a graded class in all its forms, one student after the other, and removes
 * what an earlier one had and this one hasn't. What is as it should be isn't written.
 *
 * @param lessons those that were graded
 * @param all all there are in the course
 * @param out the report's folder
 */
export async function writeReport(
  graded: GradedClass,
  lessons: readonly Lesson[],
  all: readonly Lesson[],
  course: string,
  out: string,
): Promise<Gradebook> {
  const written: string[] = [];
  const write = async (files: readonly ReportFile[]) => {
    for (const { file, text } of files) {
      written.push(file);
      await writeChanged(join(out, file), text);
    }
  };
  const students: StudentGrade[] = [];
  for await (const { student, verdicts } of makeGrades(graded, lessons)) {
    const full = verdicts.map((verdict) => fullVerdictOf(verdict, all));
    for (const format of studentFormats) await write(format.write(student, full, course));
    students.push(student);
  }
  const gradebook = { course, lessons, students };
  for (const format of classFormats) await write(format.write(gradebook));
  const current = new Set(written);
  for (const file of await graded.store.written()) {
    if (!current.has(file)) await rm(join(out, file), { force: true });
  }
  await graded.store.keepWritten(written);
  return gradebook;
}

async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => undefined)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
