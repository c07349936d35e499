import type { Slots } from "./phrase.ts";

/**
 * The sentences of a text of about so many words, put together from the knowledge's sentences in their order, and from
 * the first again when there aren't enough. At most 1,500 words.
 */
export function writeEssay(sentences: readonly string[], words: number, slots: Slots): string[] {
  const wanted = Math.min(Math.max(words, 10), 1500);
  const written: string[] = [];
  let count = 0;
  for (let index = 0; sentences.length > 0 && count < wanted; index += 1) {
    const sentence = sentences[index % sentences.length] ?? "";
    const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "it");
    const length = filled.split(" ").length;
    if (count > 0 && count + length - wanted > length / 2) break;
    written.push(filled.charAt(0).toUpperCase() + filled.slice(1));
    count += length;
  }
  return written;
}
