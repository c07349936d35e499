import type { Mistake } from "./mistake.ts";

export const pastedHistory: Mistake = {
  id: "pasted-history",
  sentence: "the earlier conversation is pasted into the text of one message",
  advice: "Send every message of the conversation as a message of its own, with its own role.",
  lesson: 2,
  predict: ({ right, before }) => [
    [
      ...right.slice(0, -before.length - 1),
      { role: "user", content: [...before, ...right.slice(-1)].map((m) => m.content).join("\n") },
    ],
  ],
  explains: ({ sent, right, before }) => {
    const earlier = before.filter(({ role, content }) => role === "user" && content.trim() !== "");
    return (
      earlier.length > 0 &&
      sent.length < right.length &&
      sent.some(
        ({ content }) =>
          right.every((message) => message.content !== content) &&
          earlier.some((message) => content.includes(message.content)),
      )
    );
  },
};
