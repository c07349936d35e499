import { planChange } from "../workbook/change-lessons/plan.ts";
import { moveTo } from "../workbook/change-lessons/renumbering.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { makeChange } from "./change-lessons/make-change.ts";
import { readChangeOptions } from "./change-lessons/read-change-options.ts";
import { rejectStrays } from "./change-lessons/reject-strays.ts";
import { endClearly } from "./end-clearly.ts";

const usage = "Run npm run move-lesson 9 4 to make lesson 9 the fourth.";

/** `npm run move-lesson 9 4` makes lesson 9 the fourth; those in between move up by one. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readChangeOptions(args, ["dry-run"], usage);
    const [from, to, ...others] = options.names;
    if (from === undefined || to === undefined || others.length > 0) {
      throw new UserError(
        "npm run move-lesson needs a lesson and the number it is to have.",
        usage,
      );
    }
    const lessons = await findLessons(workbookRoot);
    const [lesson, place] = [whichLesson(from, lessons), whichLesson(to, lessons)];
    if (lesson === place) {
      throw new UserError(`${lesson.title} is lesson ${lesson.number} already.`, usage);
    }
    rejectStrays(workbookRoot, lessons);
    const renumbering = moveTo(lessons, lesson, place);
    await makeChange(
      await planChange(workbookRoot, renumbering),
      {
        renumbering,
        done: `${lesson.title} is lesson ${place.number} now.`,
        would: `${lesson.title} would be lesson ${place.number}.`,
        next: [["npm test", "It says where a lesson uses a word that is explained only later."]],
      },
      { ...options, args },
    );
    return 0;
  });
}
