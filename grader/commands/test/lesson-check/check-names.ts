import { asSentences, type Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

/** Each lesson can be read, has a number and a name of its own, and was never called as another is. */
export function checkNames(course: Course): readonly Complaint[] {
  const problems = course.problems.map(({ id, error }) => ({
    id,
    sentence: asSentences(error.message),
  }));
  return [...problems, ...checkFormerNames(course)];
}

function checkFormerNames({ lessons }: Course): readonly Complaint[] {
  return lessons.flatMap(({ id, formerly }, index) =>
    formerly.flatMap((name) => {
      const where = `"formerly" of lessons/${id}.md names ${name}`;
      const owner = lessons.find(({ slug }) => slug === name);
      const rival = lessons.slice(0, index).find((other) => other.formerly.includes(name));
      const taken = owner ?? rival;
      if (taken === undefined) return [];
      const what =
        owner === undefined
          ? `, and so does lessons/${taken.id}.md`
          : `, which lessons/${taken.id}.md is called now`;
      const next = "Progress can follow to one lesson only: leave it out of one of them.";
      return [{ id, sentence: `${where}${what}. ${next}` }];
    }),
  );
}
