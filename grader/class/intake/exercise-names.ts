import type { Lesson } from "../../workbook/lesson.ts";
import type { ExerciseShape } from "./exercise-shape.ts";

/** True when a folder's name names the lesson: `03-chatbot-class`, `chatbot-class`. */
export function namesLesson(folder: string, { id, slug, formerly }: Lesson): boolean {
  const [digits = ""] = id.split("-");
  const slugs = [slug, ...formerly];
  return [...slugs, ...slugs.map((slug) => `${digits}-${slug}`)].includes(folder.toLowerCase());
}

/** True when a folder's name is the lesson's number: `3`, `03`, `exercise 3`, `lesson-03`. */
export function numbersLesson(folder: string, { number }: Lesson): boolean {
  const digits = /^(?:(?:exercise|lesson|task|ex)[ _-]*)?0*(\d+)$/i.exec(folder)?.[1];
  return digits !== undefined && Number(digits) === number;
}

/**
 * What a file is called in the exercise: `Chatbot.ts`, `chatbot (1).ts` and `chatbot-1.ts` are its
 * `chatbot.ts`, as browsers and course platforms rename what was handed in twice.
 */
export function nameInExercise(name: string, { stub }: Pick<ExerciseShape, "stub">): string {
  if (stub.has(name)) return name;
  const bare = name.toLowerCase().replace(/(?: ?\(\d+\)|-\d+)\.ts$/, ".ts");
  return [...stub.keys()].find((known) => known.toLowerCase() === bare) ?? name;
}
