import { nearest } from "../../../workbook/nearest.ts";
import type { Complaint } from "./complaint.ts";
import { type Course, namesIn } from "./course.ts";

/** What may stand in a room beside the lessons' folders. */
const shared: Readonly<Record<string, readonly string[]>> = {
  exercises: [],
  solutions: ["demo.ts"],
  fixtures: ["equivalent-mutants.yaml", "model", "mistakes", "matchers"],
};

/** What a lesson's fixtures may hold. */
const kinds = ["stub", "right", "wrong", "broken", "hostile", "quiz"];
/** Those in which each folder is a submission, with whatever files it likes. */
const ofExamples = ["right", "wrong", "broken", "hostile"];

/** Nothing lies about that belongs to no lesson, or isn't of its exercise. */
export function checkStrays(course: Course): readonly Complaint[] {
  return [
    ...straysInLessons(course),
    ...Object.keys(shared).flatMap((room) => straysInRoom(course, room)),
    ...course.lessons.flatMap(({ id }) => straysOfLesson(course, id)),
  ];
}

function straysInLessons(course: Course): readonly Complaint[] {
  const isText = (name: string) => /^(\d+-[a-z0-9-]+|[a-z]+(-[a-z]+)*)\.md$/.test(name);
  const strays = [
    ...namesIn(course, "lessons", "files").filter((name) => !isText(name)),
    ...namesIn(course, "lessons", "folders"),
  ];
  return strays.map((name) => ({
    id: "",
    sentence: `lessons/${name} is neither a lesson nor a page. Call a lesson 09-rolling-summary.md, a page without a number glossary.md; delete what is neither.`,
  }));
}

function straysInRoom(course: Course, room: string): readonly Complaint[] {
  const ids = course.lessons.map(({ id }) => id);
  // The files of a lesson that can't be read yet belong to it all the same.
  const known = [...ids, ...course.problems.map(({ id }) => id), ...(shared[room] ?? [])];
  const names = [...namesIn(course, room, "files"), ...namesIn(course, room, "folders")];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const meant = nearest(name, ids);
      const next = meant
        ? `Is it of ${meant}? Then call it that; else delete it.`
        : "Write its lesson, or delete it.";
      const what = `${room}/${name} belongs to no lesson: there is no lessons/${name}.md.`;
      return { id: "", sentence: `${what} ${next}`, onDesk: room === "exercises" };
    });
}

function straysOfLesson(course: Course, id: string): readonly Complaint[] {
  const stub = `fixtures/${id}/stub`;
  const own = namesIn(course, stub, "files");
  const in_ = (folder: string) => [
    ...namesIn(course, folder, "files"),
    ...namesIn(course, folder, "folders"),
  ];
  const files = `the exercise's are those in ${stub}`;
  const complain = (path: string, reason: string, next: string) => ({
    id,
    sentence: `${path} ${reason} ${next}`,
  });
  return [
    ...in_(`exercises/${id}`)
      .filter((name) => own.length > 0 && !own.includes(name) && !name.endsWith(".spec.ts"))
      .map((name) => ({
        ...complain(
          `exercises/${id}/${name}`,
          `isn't a file of the exercise: ${files}, and the spec.`,
          "Add it there too, or delete it.",
        ),
        onDesk: true,
      })),
    ...in_(`solutions/${id}`)
      .filter((name) => own.length > 0 && !own.includes(name))
      .map((name) =>
        complain(
          `solutions/${id}/${name}`,
          `isn't a file of the exercise: ${files}.`,
          "Add it there too, or delete it.",
        ),
      ),
    ...[
      ...namesIn(course, stub, "folders"),
      ...own.filter((name) => name.endsWith(".spec.ts")),
    ].map((name) =>
      complain(
        `${stub}/${name}`,
        "isn't for learners to write in: an exercise's files stand side by side, and its spec in exercises/.",
        "Move it, or delete it.",
      ),
    ),
    ...in_(`fixtures/${id}`)
      .filter((name) => !kinds.includes(name))
      .map((name) =>
        complain(
          `fixtures/${id}/${name}`,
          `is none of the folders that are looked into: ${kinds.join(", ")}.`,
          "Move it into one of them, or delete it.",
        ),
      ),
    ...ofExamples.flatMap((kind) =>
      namesIn(course, `fixtures/${id}/${kind}`, "files").map((name) =>
        complain(
          `fixtures/${id}/${kind}/${name}`,
          "stands in no example's folder, so nobody looks at it.",
          "Put it into a folder of its own, or delete it.",
        ),
      ),
    ),
  ];
}
