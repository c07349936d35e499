import { type Mistake, systemOf } from "./mistake.ts";

export const noWindow: Mistake = {
  id: "no-window",
  sentence: "turns that are older than the window are sent, all of them",
  advice: "Nothing is left out. Which turns fit into the window, and which line drops the others?",
  lesson: "sliding-window",
  predict: ({ right, before }) => [[...systemOf(right), ...before, ...right.slice(-1)]],
  // Bots with other windows took part in the same checks.
  tell: (shown) =>
    shown.every(({ conversation }) => conversation?.maxTurns === 1)
      ? {
          advice:
            "This goes wrong only with maxTurns: 1. Where you use slice(): what is -(1 - 1), and what does slice do with it?",
        }
      : {},
};
