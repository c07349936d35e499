import type { Lesson } from "../lesson.ts";

/** Lessons with these slugs, numbered from 1, in a course at `root`. */
export function lessonsNamed(slugs: readonly string[], root = "/course"): readonly Lesson[] {
  return slugs.map((slug, index) => {
    const id = `0${index + 1}-${slug}`;
    return {
      number: index + 1,
      id,
      slug,
      title: `All about ${slug}`,
      minutes: 8,
      points: 15,
      passMark: 100,
      weights: {},
      formerly: [],
      versions: {},
      reviewed: "2026-11-20",
      reviewBy: "2027-02-20",
      mayChange: [],
      file: `${root}/lessons/${id}.md`,
      exercise: `${root}/exercises/${id}`,
    };
  });
}

/** The lesson with a number, which has to be there. */
export function numbered(lessons: readonly Lesson[], number: number): Lesson {
  const lesson = lessons.find((each) => each.number === number);
  if (lesson === undefined) throw new Error(`There is no lesson ${number}.`);
  return lesson;
}
