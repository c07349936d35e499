import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Lesson } from "../../workbook/lesson.ts";
import { UserError } from "../../workbook/user-error.ts";

/**
 * Throws when a folder has a lesson's number and belongs to no lesson: another lesson may be about
 * to get that number.
 */
export function rejectStrays(root: string, lessons: readonly Lesson[]): void {
  const ids = new Set(lessons.map(({ id }) => id));
  const strays = ["exercises", "solutions", "fixtures"].flatMap((room) => {
    const names = existsSync(join(root, room)) ? readdirSync(join(root, room)) : [];
    return names
      .filter((name) => /^\d+-/.test(name) && !ids.has(name))
      .map((name) => `${room}/${name}`);
  });
  const [first] = strays;
  if (first === undefined) return;
  throw new UserError(
    `${strays.join(", ")} ${strays.length === 1 ? "belongs" : "belong"} to no lesson, and ${strays.length === 1 ? "has" : "have"} the number of one.`,
    `Nothing was changed. Write lessons/${first.replace(/^[^/]+\//, "")}.md, or delete ${strays.length === 1 ? "it" : "them"}.`,
  );
}
