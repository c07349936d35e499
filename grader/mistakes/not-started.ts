import type { Mistake } from "./mistake.ts";

/** Seen in the submission's text, not on the wire: nothing is sent at all. */
export const notStarted: Mistake = {
  id: "not-started",
  sentence: "this is the exercise as it came",
  advice: "Open the file, look for TODO, and write your first line there.",
  lesson: "stateless-call",
  predict: () => [],
};
