import { mistakeNamedBy, mistakeNames } from "../../../run/judge-fixtures.ts";
import { nearest } from "../../../workbook/nearest.ts";
import type { Complaint } from "./complaint.ts";
import { type Course, namesIn } from "./course.ts";

/** Each lesson has right and wrong examples, which hold something, and the wrong ones say what is wrong. */
export function checkExamples(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id }) => {
    const examples = (kind: string) =>
      namesIn(course, `fixtures/${id}/${kind}`, "folders").map(
        (name) => `fixtures/${id}/${kind}/${name}`,
      );
    const [right, wrong] = [examples("right"), examples("wrong")];
    const sentences = [
      ...(right.length === 0
        ? [
            `fixtures/${id}/right has no example, so nobody knows whether a fair solution passes that isn't yours. Put one there, in a folder with any name.`,
          ]
        : []),
      ...(wrong.length === 0
        ? [
            `fixtures/${id}/wrong has no example, so nobody knows whether a mistake is found. Put one there, in a folder named after its mistake, such as forgotten-reply.`,
          ]
        : []),
      ...wrong
        .filter((path) => mistakeNamedBy(nameOf(path)) === undefined)
        .map(
          (path) =>
            `${path} isn't named after a mistake.${guessFor(nameOf(path))} Begin the folder's name with the id of the mistake it makes: no-memory, or no-memory-late.`,
        ),
      ...[...right, ...wrong]
        .filter((path) => !course.files.some((file) => file.startsWith(`${path}/`)))
        .map((path) => `${path} is empty. Put the exercise's files there, or delete it.`),
    ];
    return sentences.map((sentence) => ({ id, sentence }));
  });
}

/** The mistake that was meant where its name is misspelled: `lost-sumary`, `lost-sumary-late`. */
function guessFor(name: string): string {
  const parts = name.split("-");
  const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join("-"));
  const [guess] = beginnings.reverse().flatMap((part) => nearest(part, mistakeNames()) ?? []);
  return guess === undefined ? "" : ` Did you mean ${guess}?`;
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
