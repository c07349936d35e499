import type { Wire } from "../wire/message.ts";

/** A piece of a text, and of how many tokens it is made. */
export interface TokenPiece {
  readonly text: string;
  readonly tokens: number;
}

/** Counts and cuts text as gpt-4o-mini does (the o200k_base encoding). */
export interface Tokenizer {
  /** How many tokens a text has. `<|endoftext|>` typed by a person is plain text. */
  count(text: string): number;
  /**
   * The text of each token in order, as a stream hands them over: where a token ends inside a
   * character it is held back until the character is whole. Joined, the pieces are the text.
   */
  cut(text: string): readonly TokenPiece[];
}

let loading: Promise<Tokenizer> | undefined;

/** The tokenizer, loaded when it is first needed. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Tokenizer> {
  const o200k = await import("gpt-tokenizer/encoding/o200k_base");
  const asPlainText = { disallowedSpecial: new Set<string>() };
  const count = (text: string) => o200k.countTokens(text, asPlainText);
  return {
    count,
    cut(text) {
      const pieces: TokenPiece[] = [];
      let heldBack = 0;
      const one: number[] = [];
      for (const token of o200k.encode(text, asPlainText)) {
        one.push(token);
        heldBack += 1;
        const piece = o200k.decode(one);
        if (piece.includes("\uFFFD")) continue;
        pieces.push({ text: piece, tokens: heldBack });
        one.length = 0;
        heldBack = 0;
      }
      const whole = pieces.map((piece) => piece.text).join("") === text;
      return whole ? pieces : [{ text, tokens: count(text) }];
    },
  };
}

/**
 * What a request's messages cost, as gpt-4o-mini counts: three tokens around each message and
 * three at the end. Exact on recordings of the real API.
 */
export function countPrompt(messages: readonly unknown[], wire: Wire, tokens: Tokenizer): number {
  return wire.reduce((sum, { content }, index) => {
    const { role, name } = fieldsOf(messages[index]);
    const nameCost = typeof name === "string" ? tokens.count(name) + 1 : 0;
    return sum + 3 + tokens.count(String(role)) + tokens.count(content) + nameCost;
  }, 3);
}

function fieldsOf(message: unknown): { role?: unknown; name?: unknown } {
  return typeof message === "object" && message !== null ? message : {};
}
