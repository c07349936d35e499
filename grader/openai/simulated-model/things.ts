import type { Thing } from "./knowledge.ts";

/** The things of a kind that a text names, in the order in which it names them. */
export function namedIn(text: string, kind: string, things: readonly Thing[]): Thing[] {
  const lower = ` ${text
    .slice(0, 4000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const at = (thing: Thing) =>
    lower.indexOf(` ${thing.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `);
  return things
    .filter((thing) => thing.kind === kind && at(thing) >= 0)
    .toSorted((a, b) => at(a) - at(b));
}

/** What speaks for a choice: the words of the newest message, and of all the user said. */
export interface Wishes {
  readonly newest: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** What is known by fact, such as `language` or `budget`. */
  known(fact: string): string | undefined;
}

/**
 * The things of a kind that fit the wishes, best first, without those in `named`.
 * A thing whose field has a fact's name (`language: Python`) fits no other value of that fact;
 * one with `needs budget: 900` wants a number at least as large, unless it may be out of reach.
 */
export function fitting(
  kind: string,
  things: readonly Thing[],
  named: readonly string[],
  wishes: Wishes,
  outOfReach: boolean,
): Thing[] {
  const said = named.join("\n").toLowerCase();
  return things
    .filter((thing) => thing.kind === kind && !said.includes(thing.name.toLowerCase()))
    .map((thing) => ({ thing, score: score(thing, wishes, outOfReach) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}

/** The words that speak for a thing and that the user said, or what it is known for. */
export function matchOf(thing: Thing, wishes: Wishes): string | undefined {
  const matched = thing.fits
    .filter((fit) => fit !== "anything" && holds(wishes.all, fit))
    .slice(0, 2);
  return matched.length > 0 ? matched.join(" and ") : thing.about.get("known for");
}

function score(thing: Thing, wishes: Wishes, outOfReach: boolean): number {
  for (const [field, text] of thing.about) {
    const needed = /^needs (\w+)$/.exec(field)?.[1];
    const known = wishes.known(needed ?? field);
    if (known === undefined) continue;
    if (needed === undefined && known.toLowerCase() !== text.toLowerCase()) return 0;
    if (needed !== undefined && !outOfReach && amountIn(known) < Number(text)) return 0;
  }
  const count = (words: readonly string[], set: ReadonlySet<string>) =>
    words.filter((word) => holds(set, word)).length;
  const also = (thing.about.get("also fits") ?? "").split(",").map((word) => word.trim());
  const any = thing.fits.includes("anything") ? 0.5 : 0;
  return (
    any +
    4 * count(thing.fits, wishes.newest) +
    2 * count(thing.fits, wishes.all) +
    count(also, wishes.all)
  );
}

/** The largest number in a text: `$2,500`, `2k`, `2 thousand`. */
function amountIn(text: string): number {
  const amounts = [
    ...text
      .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, "")
      .matchAll(/(\d[\d,]*(?:\.\d+)?) ?(k\b|thousand\b)?/gi),
  ].map(([, digits = "", k]) => Number(digits.replaceAll(",", "")) * (k ? 1000 : 1));
  return Math.max(0, ...amounts);
}

/** The words of a text, in a form in which `beaches` and `beach` are the same. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}+#]+/gu) ?? []).map(stem));
}

/** True when a set of words holds each word of a text. */
export function holds(set: ReadonlySet<string>, words: string): boolean {
  return words !== "" && words.split(/[ -]/).every((word) => set.has(stem(word)));
}

function stem(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:ings?|es|ers?|e|s)$/, "") : lower.replace(/e?s$/, "");
}
