import { O200K_TOKEN_SPLIT_REGEX } from "gpt-tokenizer/encodingParams/constants";
import { mergeBytes } from "./merge-bytes.ts";
import { type RankTable, searchIn } from "./rank-table.ts";

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
  cut(text: string): TokenPiece[];
}

/** Longer words are cut, because merging takes time that grows with the square of their length. */
const longestWord = 500;
/** Words whose tokens are remembered: a conversation repeats most of its words. */
const remembered = 50_000;
/** Texts whose counts are remembered: every request of a conversation carries the same ones again. */
const rememberedTexts = 2_000;

/** Makes a tokenizer that looks its tokens up in a table. */
export function makeTokenizer(table: RankTable): Tokenizer {
  const search = searchIn(table);
  const encoder = new TextEncoder();
  const memory = new Map<string, readonly number[]>();
  const counts = new Map<string, number>();
  /** The lengths in bytes of a word's tokens. */
  const lengthsOf = (word: string): readonly number[] => {
    const known = memory.get(word);
    if (known) return known;
    if (memory.size >= remembered) memory.clear();
    const lengths = mergeBytes(encoder.encode(word), search);
    memory.set(word, lengths);
    return lengths;
  };
  return {
    count(text) {
      const known = counts.get(text);
      if (known !== undefined) return known;
      let sum = 0;
      for (const word of wordsOf(text)) sum += lengthsOf(word).length;
      if (counts.size >= rememberedTexts) counts.clear();
      counts.set(text, sum);
      return sum;
    },
    cut(text) {
      return [...wordsOf(text)].flatMap((word) => cutWord(word, lengthsOf(word)));
    },
  };
}

function* wordsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(O200K_TOKEN_SPLIT_REGEX)) {
    if (word.length <= longestWord) yield word;
    else yield* word.match(/.{1,250}/gsu) ?? [];
  }
}

/** Cuts a word into its tokens, whole characters each. */
function cutWord(word: string, lengths: readonly number[]): TokenPiece[] {
  const pieces: TokenPiece[] = [];
  let [text, bytesInText, bytesInTokens, tokens] = ["", 0, 0, 0];
  const characters = word[Symbol.iterator]();
  for (const length of lengths) {
    bytesInTokens += length;
    tokens += 1;
    // A token may end inside a character: only whole ones are taken.
    for (; bytesInText < bytesInTokens; ) {
      const character = characters.next().value ?? "";
      text += character;
      bytesInText += bytesOf(character);
    }
    if (bytesInText > bytesInTokens) continue;
    pieces.push({ text, tokens });
    [text, tokens] = ["", 0];
  }
  return pieces;
}

/** How many bytes a character takes in UTF-8; half a pair counts as the three of its replacement. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
