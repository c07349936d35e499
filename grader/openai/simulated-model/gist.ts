import type { Conversation } from "./conversation.ts";
import type { Knowledge } from "./knowledge.ts";

/** What the newest message is about: the longest run of up to three words that carry meaning. */
export function gistOf({ newest }: Conversation, knowledge: Knowledge): string | undefined {
  const filler = new Set(knowledge.lists.get("filler") ?? []);
  const words =
    newest?.read.sentences
      .join(" . ")
      .slice(0, 2000)
      .match(/[\p{L}\p{N}][\p{L}\p{N}'+#-]*|[.,]/gu) ?? [];
  const runs: string[][] = [[]];
  for (const word of words) {
    const carries = /^[^.,]/.test(word) && !filler.has(word.toLowerCase().replace(/'.*/, ""));
    if (!carries || runs.at(-1)?.length === 3) runs.push([]);
    if (carries) runs.at(-1)?.push(word.slice(0, 30));
  }
  const [longest = ""] = runs.map((run) => run.join(" ")).toSorted((a, b) => b.length - a.length);
  return longest === "" ? undefined : longest;
}
