import { mistakeNamedBy } from "../../../run/judge-fixtures.ts";
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
            `${path} isn't named after a mistake. Begin the folder's name with the id of the mistake it makes: no-memory, or no-memory-late.`,
        ),
      ...[...right, ...wrong]
        .filter((path) => !course.files.some((file) => file.startsWith(`${path}/`)))
        .map((path) => `${path} is empty. Put the exercise's files there, or delete it.`),
    ];
    return sentences.map((sentence) => ({ id, sentence }));
  });
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
