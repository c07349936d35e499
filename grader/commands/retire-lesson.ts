import { planChange } from "../workbook/change-lessons/plan.ts";
import { takeOut } from "../workbook/change-lessons/renumbering.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { stampOf } from "../workbook/moment.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { makeChange } from "./change-lessons/make-change.ts";
import { readChangeOptions } from "./change-lessons/read-change-options.ts";
import { rejectStrays } from "./change-lessons/reject-strays.ts";
import { endClearly } from "./end-clearly.ts";
import { saysYes } from "./says-yes.ts";

const usage = "Run npm run retire-lesson 9 to take lesson 9 out.";

/**
 * `npm run retire-lesson 9` takes a lesson out of the course, after asking. Everything of it is kept
 * in a dated folder; those that follow close up.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readChangeOptions(args, ["dry-run", "yes"], usage);
    const [which, ...others] = options.names;
    if (which === undefined || others.length > 0) {
      throw new UserError("npm run retire-lesson takes out one lesson at a time.", usage);
    }
    const lessons = await findLessons(workbookRoot);
    const lesson = whichLesson(which, lessons);
    rejectStrays(workbookRoot, lessons);
    const renumbering = takeOut(lessons, lesson);
    if (!options.yes && !options.dryRun && !(await mayTakeOut(lesson))) {
      console.log("\n  Nothing was changed.\n");
      return 0;
    }
    const retreat = `.blank-slate/retired/${lesson.id}/${stampOf(new Date())}`;
    await makeChange(
      await planChange(workbookRoot, renumbering, retreat),
      {
        renumbering,
        done: `${lesson.title} is no lesson any more. All of it is kept in ${retreat}`,
        would: `${lesson.title} would be taken out, and kept in a dated folder.`,
        next: [["npm test", "It says what still counts on that lesson."]],
      },
      { ...options, args },
    );
    return 0;
  });
}

function mayTakeOut({ number, title }: Lesson): Promise<boolean> {
  return saysYes(
    `Take out lesson ${number}, ${title}? All of it is kept.`,
    new UserError(
      "Nobody can be asked through a pipe whether to take a lesson out.",
      `Say so at once: npm run retire-lesson ${number} -- --yes`,
    ),
  );
}
