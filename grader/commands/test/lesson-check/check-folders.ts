import { checksIn } from "../../../run/expected-checks.ts";
import { reasonOf } from "../../../workbook/error-text.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import type { Complaint } from "./complaint.ts";
import { type Course, namesIn } from "./course.ts";
import { specsOf } from "./specs-of.ts";

/** Each lesson has an exercise with one spec that checks something, a stub, and a solution. */
export function checkFolders(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id, number }) => {
    const stub = `fixtures/${id}/stub`;
    const files = namesIn(course, stub, "files");
    const teachers = [
      ...complaintsOfSpecs(course, id),
      ...(files.length === 0
        ? [
            `${stub} is missing or empty. Put the exercise there as learners get it: what \`npm run reset ${number}\` restores.`,
          ]
        : []),
      ...absent(course, files, `solutions/${id}`).map(
        (path) =>
          `${path} is missing. Write the reference solution there: it has the same files as ${stub}.`,
      ),
    ].map((sentence) => ({ id, sentence }));
    const learners = absent(course, files, `exercises/${id}`).map((path) => ({
      id,
      sentence: `${path} is missing. Put it there as it is in ${stub}: \`npm run reset ${number}\` does it.`,
      onDesk: true,
    }));
    return [...teachers, ...learners];
  });
}

/** The lessons that can be graded: their exercise, stub and solution are there. */
export function gradable(course: Course): readonly Lesson[] {
  const faulty = checkFolders(course).filter(({ onDesk }) => !onDesk);
  return course.lessons.filter((lesson) => faulty.every(({ id }) => id !== lesson.id));
}

function absent(course: Course, names: readonly string[], folder: string): readonly string[] {
  return names.map((name) => `${folder}/${name}`).filter((path) => !course.files.includes(path));
}

function complaintsOfSpecs(course: Course, id: string): readonly string[] {
  const [spec, ...others] = specsOf(course, id);
  if (spec === undefined) {
    return [
      `exercises/${id} has no spec, so nothing can be graded. Write one there; its name ends in .spec.ts.`,
    ];
  }
  if (others.length > 0) {
    return [
      `exercises/${id} has more than one spec: ${[spec, ...others].map((path) => path.split("/").at(-1)).join(", ")}. Put all checks into one, and delete the others.`,
    ];
  }
  return complaintsOfChecks(spec, course.text(spec));
}

function complaintsOfChecks(spec: string, text: string): readonly string[] {
  try {
    if (checksIn(text).length > 0) return [];
    return [`${spec} checks nothing. Write a check into it: test("…", async () => { … }).`];
  } catch (error) {
    const [reason = ""] = reasonOf(error).split("\n");
    return [`${spec} can't be read as TypeScript: ${reason.trim().replace(/\.?$/, ".")} Mend it.`];
  }
}
