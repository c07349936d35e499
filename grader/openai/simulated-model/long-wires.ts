import type { Wire } from "../../wire/message.ts";

/** Texts that, repeated, tire a pattern that isn't careful: almost a match at every place. */
export const tiringPieces: readonly string[] = [
  "my ",
  "a",
  "I'm ",
  "what is my ",
  ", and I ",
  "(",
  "12+",
  "I have 3 ",
  "🙂",
  "\n",
  "```",
  ". ",
  "' ",
  "*_`",
  "not ",
  "in one word ",
  "You are a ",
  "a b c d e f. ",
  "<|endoftext|>",
  "你好。",
];

/** A conversation of four messages, each `length` characters of the same piece again and again behind `start`. */
export function longWire(piece: string, length: number, start = ""): Wire {
  const content = start + piece.repeat(Math.ceil(length / piece.length));
  return (["system", "user", "assistant", "user"] as const).map((role) => ({ role, content }));
}
