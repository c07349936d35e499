import type { Lesson } from "../../workbook/lesson.ts";
import { UserError } from "../../workbook/user-error.ts";
import { saysYes } from "../says-yes.ts";

/**
 * Asks a learner whether they really want to see a solution before they have solved the exercise.
 *
 * @throws {UserError} when there is nobody to be asked, through a pipe for instance.
 */
export function askWhetherToGiveUp({ number }: Lesson): Promise<boolean> {
  return saysYes(
    `Exercise ${number} isn't solved yet. See its solution all the same?`,
    new UserError(
      "Nobody can be asked through a pipe whether to give up.",
      `Say so at once: npm run solution ${number} -- --give-up --yes`,
    ),
  );
}
