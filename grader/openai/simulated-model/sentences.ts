/** A message's text as the model reads it: the sentences of its prose, and the code pasted into it. */
export interface ReadText {
  readonly sentences: readonly string[];
  readonly code: string;
}

const LONGEST = 2000;
const MOST = 100;
const SENTENCE_END =
  /(?<=[.!?…。！？])(?<!\b(?:Dr|Mr|Mrs|Ms|St|Jr|Prof|vs|e\.g|i\.e|[A-HJ-Z])\.)\s+|(?<=[。！？])|\n+/u;
const STARTERS =
  "I|I'm|I've|I'd|my|we|we're|you|you're|it|it's|he|she|they|the|this|that|there|what|what's|who|whom|where|when|how|which|why|can|could|would|will|do|does|did|is|are|am|should|please|call|tell|give|remember|forget|suggest|recommend|name's";
const CLAUSE_END = new RegExp(
  String.raw`(?<!(?:not|n't) [\p{L}' ]{1,30})(?:\s*[,;:—–]\s*(?:(?:and|but|so|also|then|plus)\s+)?|\s+-\s+|\s+(?:and|but|so|because|then)\s+)(?=(?:${STARTERS})(?![\p{L}\p{N}]))`,
  "iu",
);

/**
 * Reads a text: sentences with their end marks, white space and typographic quotes evened out.
 * Of a long text only the first and the last 2,000 characters and 100 sentences are read, so that any
 * text is fast.
 */
export function readText(text: string): ReadText {
  const short =
    text.length <= 2 * LONGEST ? text : `${text.slice(0, LONGEST)}\n${text.slice(-LONGEST)}`;
  const blocks: string[] = [];
  const prose = short.replace(/```[^\n]*\n?([\s\S]*?)(?:```|$)/g, (_, code: string) => {
    blocks.push(code);
    return "\n";
  });
  const all = prose
    .normalize("NFC")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/(?<=^|\s)[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?=$|[\s.,;:!?])/gm, "")
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => sentence !== "");
  const sentences = all.length <= 2 * MOST ? all : [...all.slice(0, MOST), ...all.slice(-MOST)];
  return { sentences, code: blocks.join("\n") };
}

/** The parts of a sentence that stand for themselves: `I'm Priya and I build web scrapers` has two. */
export function clausesOf(sentence: string): string[] {
  return sentence.split(CLAUSE_END).filter((clause) => clause !== "");
}

/** True for a clause that asks or supposes something, so that nothing is learnt from it. */
export function isAsking(clause: string): boolean {
  return (
    clause.endsWith("?") ||
    /^(?:and |but |so |well )?(?:what|whats|who|whos|where|when|why|which|how|do|does|did|is|are|am|can|could|should|would|will|if|suppose|imagine)\b/i.test(
      clause,
    )
  );
}
