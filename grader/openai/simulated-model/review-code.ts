import type { Situation } from "./situation.ts";

/** What can be said about the code in the newest message: the first two reviews that fit it. */
export function reviewCode(situation: Situation): string | undefined {
  const newest = situation.conversation.newest?.read;
  const prose = newest?.sentences.join("\n") ?? "";
  const code = newest?.code || (looksLikeCode(prose) ? prose : "");
  if (code === "") return undefined;
  const found = situation.knowledge.reviews
    .filter(({ has }) => has.some((text) => code.includes(text)))
    .slice(0, 2)
    .map(({ reply }) => reply);
  if (found.length === 0) return "I see no problem in this code, but only a test would show.";
  return found.map((text, index) => (found.length > 1 ? `${index + 1}) ${text}` : text)).join(" ");
}

function looksLikeCode(text: string): boolean {
  return /[;{}]\s*$|=>|\b(?:def|function|class) \w+ ?\(|\b(?:const|let|var) \w+ =|\bimport \w+|==|console\.log\(|print\(/m.test(
    text,
  );
}
