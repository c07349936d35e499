import type { Slots } from "./phrase.ts";

/** The key a fact is remembered by, its slots filled: `Favorite Color` and `favourite colour` are the same. */
export function keyOf(fact: string, slots: Slots = {}): string {
  return fact
    .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? "")
    .toLowerCase()
    .replaceAll("favorite", "favourite")
    .replace(/\bcolor\b/g, "colour");
}
