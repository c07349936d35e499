import type { Lesson } from "../lesson.ts";
import { UserError } from "../user-error.ts";

/** What becomes of one lesson. */
export interface Step {
  readonly before: Lesson;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

/** What becomes of all lessons of a course when one is put in, moved, renamed or taken out. */
export interface Renumbering {
  /** The lessons that stay, also those that stay where they are. */
  readonly steps: readonly Step[];
  /** The lesson that is taken out. */
  readonly gone: Lesson | undefined;
  /** How many lessons there will be. */
  readonly count: number;
}

/** The id that a lesson will have, with as many digits as it has now: `09-rolling-summary`. */
export function idOf({ before, number, slug }: Step): string {
  const digits = before.id.indexOf("-");
  return `${String(number).padStart(digits, "0")}-${slug}`;
}

/** True when nothing that is named by the lesson's id has to be named anew. */
export function staysPut(step: Step): boolean {
  return idOf(step) === step.before.id;
}

/** Makes room for a new lesson: `before` and all that follow it move up by one. */
export function makeRoom(lessons: readonly Lesson[], before: Lesson | undefined): Renumbering {
  const first = before?.number ?? Number.POSITIVE_INFINITY;
  const steps = lessons.map((lesson) =>
    stepOf(lesson, lesson.number + Number(lesson.number >= first)),
  );
  return { steps, gone: undefined, count: lessons.length + 1 };
}

/** Puts a lesson where another one is; those in between close up. */
export function moveTo(lessons: readonly Lesson[], lesson: Lesson, place: Lesson): Renumbering {
  const others = lessons.filter((other) => other !== lesson);
  const order = others.toSpliced(lessons.indexOf(place), 0, lesson);
  const steps = order.map((each, index) => stepOf(each, lessons[index]?.number ?? each.number));
  return { steps, gone: undefined, count: lessons.length };
}

/** Takes a lesson out; those that follow it close up. */
export function takeOut(lessons: readonly Lesson[], gone: Lesson): Renumbering {
  if (lessons.length === 1) {
    throw new UserError(
      `${gone.id} is the only lesson, and a course has at least one.`,
      'Nothing was changed. Make another one first: npm run new-lesson "Its title"',
    );
  }
  const steps = lessons
    .filter((lesson) => lesson !== gone)
    .map((lesson) => stepOf(lesson, lesson.number - Number(lesson.number > gone.number)));
  return { steps, gone, count: steps.length };
}

/** Gives a lesson another title and slug. */
export function rename(
  lessons: readonly Lesson[],
  renamed: Lesson,
  { title, slug }: Pick<Step, "title" | "slug">,
): Renumbering {
  const steps = lessons.map((lesson) => ({
    ...stepOf(lesson, lesson.number),
    ...(lesson === renamed ? { title, slug } : {}),
  }));
  return { steps, gone: undefined, count: lessons.length };
}

function stepOf(before: Lesson, number: number): Step {
  return { before, number, slug: before.slug, title: before.title };
}
