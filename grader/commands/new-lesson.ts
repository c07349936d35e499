import { planChange } from "../workbook/change-lessons/plan.ts";
import { makeRoom } from "../workbook/change-lessons/renumbering.ts";
import { surveyLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { makeChange } from "./change-lessons/make-change.ts";
import { nameLesson } from "./change-lessons/name-lesson.ts";
import { readChangeOptions } from "./change-lessons/read-change-options.ts";
import { rejectStrays } from "./change-lessons/reject-strays.ts";
import { endClearly } from "./end-clearly.ts";
import { fillSkeleton } from "./new-lesson/fill-skeleton.ts";
import { nextSteps } from "./new-lesson/next-steps.ts";

const usage =
  'Run npm run new-lesson "Rolling summary", or npm run new-lesson "Rolling summary" 4 to put it before lesson 4.';

/**
 * `npm run new-lesson "Rolling summary"` makes the next lesson, with everything that one has, ready
 * to be written; a number behind the title puts it before that lesson. That is no `--before`, which
 * npm takes for an option of its own and never hands on.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readChangeOptions(args, ["slug", "dry-run"], usage);
    const [wanted, place, ...others] = options.names;
    if (wanted === undefined) throw new UserError("A lesson needs a title.", usage);
    const lessons = await lessonsThereAre();
    const isPlace = (name: string) =>
      /^\d+$/.test(name) || lessons.some(({ id, slug }) => name === id || name === slug);
    const isSpare = place !== undefined && !isPlace(place);
    if (isSpare || others.length > 0) {
      throw new UserError(
        `That is more than one title: ${options.names.join(", ")}`,
        `Put it in quotation marks, and options behind --. ${usage}`,
      );
    }
    const name = await nameLesson(wanted, options.slug, lessons);
    const before = placeFor(place, lessons);
    const number = before?.number ?? (lessons.at(-1)?.number ?? 0) + 1;
    const renumbering = makeRoom(lessons, before);
    rejectStrays(workbookRoot, lessons);
    const plan = await planChange(workbookRoot, renumbering);
    const creations = await fillSkeleton(number, name, lessons);
    const title = `${String(number).padStart(2, "0")} · ${name.title}`;
    await makeChange(
      { ...plan, creations },
      {
        renumbering,
        done: `${title} is there, and can be graded as it is.`,
        would: `${title} would be made.`,
        next: nextSteps(number, name.slug),
      },
      { ...options, args },
    );
    return 0;
  });
}

/** The lessons of the course; none is fine for a course that is about to begin. */
async function lessonsThereAre(): Promise<readonly Lesson[]> {
  const { lessons, problems } = await surveyLessons(workbookRoot);
  const problem = problems.find(({ id }) => id !== "");
  if (problem !== undefined) throw problem.error;
  return lessons;
}

function placeFor(place: string | undefined, lessons: readonly Lesson[]): Lesson | undefined {
  if (place === undefined) return undefined;
  const last = lessons.at(-1)?.number ?? 0;
  return /^\d+$/.test(place) && Number(place) === last + 1
    ? undefined
    : whichLesson(place, lessons);
}
