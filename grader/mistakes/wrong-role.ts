import { changedTexts, sameRoles } from "./compare.ts";
import type { Mistake } from "./mistake.ts";

export const wrongRole: Mistake = {
  id: "wrong-role",
  sentence: "a text is sent under a role that didn't say it",
  advice: 'You speak as "user", the model as "assistant", your instructions as "system".',
  lesson: "history",
  predict: ({ right }) =>
    ["user", "assistant", "system"].map((role) => right.map((message) => ({ ...message, role }))),
  explains: ({ sent, right }) =>
    sent.length === right.length &&
    changedTexts(sent, right).length === 0 &&
    !sameRoles(sent, right),
};
