import { type Mistake, systemOf } from "./mistake.ts";

export const noWindow: Mistake = {
  id: "no-window",
  sentence: "turns that are older than the window are sent, all of them",
  advice: "Nothing is ever left out. What is sent: the whole history, or its last turns?",
  lesson: 6,
  predict: ({ right, before }) => [[...systemOf(right), ...before, ...right.slice(-1)]],
};
