import type { Note } from "./references.ts";
import type { Renumbering } from "./renumbering.ts";
import { textParts } from "./text-parts.ts";

const words =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  );

/**
 * What a text written for people may say of lessons without naming them, and what may be wrong after
 * a change: "the next lesson", "eight lessons", a number alone, a lesson's former title.
 *
 * @param text as it will be
 */
export function suspicionsIn(
  path: string,
  text: string,
  renumbering: Renumbering,
): readonly Note[] {
  if (!/\.md$/i.test(path)) return [];
  const prose = textParts(path, text)
    .map(({ kind, text }) => (kind === "prose" ? text : text.replaceAll(/[^\n]/g, " ")))
    .join("");
  const suspicions = [
    // Elsewhere "the next lesson" is whichever comes next.
    ...(path.startsWith("lessons/") ? neighbours(renumbering) : []),
    ...counts(renumbering),
    ...loneNumbers(renumbering),
    ...formerTitles(renumbering),
  ];
  const lines = text.split("\n");
  return prose.split("\n").flatMap((line, index) =>
    suspicions.flatMap(({ pattern, why, onlyIn }): readonly Note[] => {
      const found = pattern.exec(line)?.[0];
      if (found === undefined || onlyIn?.test(line) === false) return [];
      return [{ line: index + 1, text: (lines[index] ?? "").trim(), found, why }];
    }),
  );
}

/** What a line may hold, and why it is to be looked at then. */
interface Suspicion {
  readonly pattern: RegExp;
  readonly why: string;
  /** What the line has to hold as well. */
  readonly onlyIn?: RegExp;
}

function neighbours({ steps, gone, count }: Renumbering): readonly Suspicion[] {
  const inPlace = steps.every(({ before, number }) => before.number === number);
  if (inPlace && gone === undefined && count === steps.length) return [];
  const pattern =
    /\b(next|previous|last|following|coming|earlier) lessons?\b|\blessons? (before|after) (this|that|it)\b/i;
  return [{ pattern, why: "may mean another lesson now" }];
}

function counts({ steps, gone, count }: Renumbering): readonly Suspicion[] {
  const before = steps.length + (gone === undefined ? 0 : 1);
  if (before === count) return [];
  const number = [before, words[before - 1] ?? before].join("|");
  const pattern = new RegExp(`\\b(${number}) (lessons|exercises)\\b`, "i");
  return [{ pattern, why: `there are ${count} of them now` }];
}

/** A number in code marks, on a line that speaks of lessons or their commands. */
function loneNumbers({ steps }: Renumbering): readonly Suspicion[] {
  return steps
    .filter(({ before, number }) => before.number !== number)
    .map(({ before, number }) => ({
      pattern: new RegExp(`\`0*${before.number}\``),
      onlyIn: /\b(lesson|exercise)s?\b/i,
      why: `the number ${before.number} may mean the lesson that is ${number} now`,
    }));
}

function formerTitles({ steps }: Renumbering): readonly Suspicion[] {
  return steps
    .filter(({ before, title }) => before.title !== title && /\s/.test(before.title))
    .map(({ before }) => ({
      pattern: new RegExp(before.title.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&"), "u"),
      why: "calls the lesson by its former title",
    }));
}
