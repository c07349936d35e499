import { type Course, namesIn } from "./course.ts";

/** The specs of a lesson's exercise, as paths; there should be one. */
export function specsOf(course: Course, id: string): readonly string[] {
  return namesIn(course, `exercises/${id}`, "files")
    .filter((name) => name.endsWith(".spec.ts"))
    .map((name) => `exercises/${id}/${name}`);
}
