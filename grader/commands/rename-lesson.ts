import { planChange } from "../workbook/change-lessons/plan.ts";
import { rename } from "../workbook/change-lessons/renumbering.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { makeChange } from "./change-lessons/make-change.ts";
import { nameLesson } from "./change-lessons/name-lesson.ts";
import { readChangeOptions } from "./change-lessons/read-change-options.ts";
import { rejectStrays } from "./change-lessons/reject-strays.ts";
import { endClearly } from "./end-clearly.ts";

const usage = 'Run npm run rename-lesson 9 "Rolling summary".';

/**
 * `npm run rename-lesson 9 "New title"` gives a lesson another title, and its files the name that
 * goes with it. The lesson keeps its former name in mind, so that progress follows.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readChangeOptions(args, ["slug", "dry-run"], usage);
    const [which, wanted, ...others] = options.names;
    if (which === undefined || wanted === undefined || others.length > 0) {
      throw new UserError("npm run rename-lesson needs a lesson and its new title.", usage);
    }
    const lessons = await findLessons(workbookRoot);
    const lesson = whichLesson(which, lessons);
    if (wanted.trim() === lesson.title && (options.slug ?? lesson.slug) === lesson.slug) {
      throw new UserError(`Lesson ${lesson.number} is called that already.`, usage);
    }
    const name = await nameLesson(
      wanted,
      options.slug,
      lessons.filter((other) => other !== lesson),
    );
    rejectStrays(workbookRoot, lessons);
    const renumbering = rename(lessons, lesson, name);
    await makeChange(
      await planChange(workbookRoot, renumbering),
      {
        renumbering,
        done: `Lesson ${lesson.number} is called ${name.title} now.`,
        would: `Lesson ${lesson.number} would be called ${name.title}.`,
        next: [],
      },
      { ...options, args },
    );
    return 0;
  });
}
