import { readFile } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { filesIn } from "../../../workbook/files-in.ts";
import { type Survey, surveyLessons } from "../../../workbook/find-lessons.ts";

/** The folders of a course that hold something of each lesson. */
export const rooms = ["lessons", "exercises", "solutions", "fixtures"] as const;

/** A course as it lies on the disk, read once, so that it can be looked at without waiting. */
export interface Course extends Survey {
  /** Every file of the four rooms, as a path from the course's folder, with `/`. */
  readonly files: readonly string[];
  /** Every folder of them, likewise. */
  readonly folders: readonly string[];
  /** The text of a file that is looked into: a lesson, a spec, a stub, a solution. */
  text(path: string): string;
}

/** What is looked into. The examples, of which there are hundreds, are for the grader to judge. */
const readable = /^(lessons\/.+\.md|exercises\/.+\.spec\.ts|(solutions|fixtures)\/[^/]+\/.+\.ts)$/;
const example = /^fixtures\/[^/]+\/(right|wrong|broken|hostile)\//;

/** Reads the course at `root`. Throws what Node throws when one of its files can't be read. */
export async function readCourse(root: string): Promise<Course> {
  const inside = await Promise.all(
    rooms.map(async (room) => ({ room, ...(await filesIn(join(root, room))) })),
  );
  const paths = (kind: "files" | "folders") =>
    inside.flatMap((one) => one[kind].map((path) => posix.join(one.room, ...path.split(sep))));
  const files = paths("files");
  const wanted = files.filter((path) => readable.test(path) && !example.test(path));
  const texts = new Map(
    await Promise.all(
      wanted.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const),
    ),
  );
  return {
    ...(await surveyLessons(root)),
    files,
    folders: paths("folders"),
    text: (path) => texts.get(path) ?? "",
  };
}

/** The names of what lies in a folder itself, files and folders alike: `chatbot.ts`, `stub`. */
export function namesIn(course: Course, folder: string, kind: "files" | "folders"): string[] {
  return course[kind]
    .filter((path) => posix.dirname(path) === folder)
    .map((path) => posix.basename(path));
}
