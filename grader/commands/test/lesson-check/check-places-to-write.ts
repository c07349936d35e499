import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

/** How `npm run new-lesson` marks a place, in a text and in a comment alike. */
const mark = /\bTO WRITE: *(.*?)(?:\s*\*\/)?\s*$/;

/** Nothing that `npm run new-lesson` left to its teacher is still to be written. */
export function checkPlacesToWrite(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id }) => {
    const files = course.files.filter((path) => isOf(path, id));
    return files.flatMap((path) =>
      course
        .text(path)
        .split("\n")
        .flatMap((line, index) => {
          const what = mark.exec(line)?.[1];
          if (what === undefined) return [];
          return [{ id, sentence: `${path}:${index + 1} is still to be written: ${what}` }];
        }),
    );
  });
}

function isOf(path: string, id: string): boolean {
  return path === `lessons/${id}.md` || path.split("/")[1] === id;
}
