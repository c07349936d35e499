import type { Knowledge } from "./knowledge.ts";

/** A word of the list of that name in a text: `{language}` is `Python` in "Which Python library …". */
export function listWord(slot: string, text: string, knowledge: Knowledge): string | undefined {
  const words = knowledge.lists.get(slot);
  if (words === undefined) return undefined;
  const plain = ` ${text.slice(0, 4000).replace(/[^\p{L}\p{N}+#.]+|\.(?=\s|$)/gu, " ")} `;
  const lower = plain.toLowerCase();
  // "go" and "c" are words of other meanings, so short ones count only as they are written.
  return words.find((word) =>
    word.length < 3 ? plain.includes(` ${word} `) : lower.includes(` ${word.toLowerCase()} `),
  );
}
