import type { Mistake, Situation } from "./mistake.ts";

export const pastedHistory: Mistake = {
  id: "pasted-history",
  sentence: "the earlier conversation is pasted into the text of one message",
  advice: "A message holds one text that one side said. Which line joins several into one?",
  lesson: "history",
  openEnded: true,
  predict: ({ right, before }) => [
    [
      ...right.slice(0, -before.length - 1),
      { role: "user", content: [...before, ...right.slice(-1)].map((m) => m.content).join("\n") },
    ],
  ],
  explains: (situation) => holdsEarlierText(situation) || holdsItsQuestion(situation),
  tell: (shown) =>
    shown.every(({ conversation }) => conversation?.maxTurns === 1 && !conversation.systemPrompt)
      ? {
          sentence: "a message holds something of another call",
          advice: "Each call stands alone here. What should its one message say, and nothing else?",
          lesson: "stateless-call",
        }
      : {},
};

/** True when an earlier text stands inside a message that isn't its own. */
export function holdsEarlierText({ sent, right, before, elsewhere }: Situation): boolean {
  const earlier = [...before, ...elsewhere].filter(
    ({ role, content }) => role !== "system" && content.trim().length > 2,
  );
  return sent.some(
    ({ role, content }, index) =>
      right.every((message) => message.content !== content) &&
      earlier.some(
        (message) =>
          // Replies may repeat each other; in what the user says, one was pasted.
          (message.role === "user" || role === "user") &&
          message.content !== right[index]?.content &&
          content !== message.content &&
          content.includes(message.content),
      ),
  );
}

/** In a first turn there is nothing to paste yet, but what it would be pasted into is there. */
function holdsItsQuestion({ sent, right, turn: { said } }: Situation): boolean {
  return sent.some(
    ({ content }) =>
      said.trim() !== "" &&
      right.every((message) => message.content !== content) &&
      content.length > said.length &&
      content.includes(said),
  );
}
