import type { State } from "./state.ts";

/** Why what was graded before is graded again, as whole sentences; none when nothing has changed. */
export function changesBetween(before: State | undefined, now: State): readonly string[] {
  if (before === undefined) return [];
  if (before.grader !== now.grader) {
    return ["The grader has changed since this report was made: everything is graded again."];
  }
  if (before.seed !== now.seed || before.seconds !== now.seconds) {
    return ["The seed or the seconds aren't those of this report: everything is graded again."];
  }
  return now.lessons.flatMap(({ id, version }) => {
    const known = before.lessons.find((lesson) => lesson.id === id);
    const isAnother = known !== undefined && known.version !== version;
    return isAnother ? [`The checks of ${id} have changed: it is graded again.`] : [];
  });
}
