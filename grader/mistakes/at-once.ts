import type { Evidence, Telling } from "./mistake.ts";

/**
 * What to say of a mistake where it comes of asking several things at once; nothing else where it
 * doesn't.
 */
export function tellOfAskingAtOnce(shown: readonly Evidence[]): Partial<Telling> {
  if (!shown.some(({ kind }) => kind === "at-once")) return {};
  return {
    advice: "Is an `await` missing, or does Promise.all() send the questions together?",
    lesson: "travel-planner",
  };
}
