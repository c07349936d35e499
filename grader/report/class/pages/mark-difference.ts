import { diffWordsWithSpace } from "diff";

/** A part of a text, and whether the other text has something else there. */
export interface Part {
  readonly text: string;
  readonly differs?: boolean;
}

/** Longer texts are not compared word by word: that takes its time. */
const longest = 2000;
/** Where less than this share is the same, single words that happen to be in both say nothing. */
const leastShared = 0.4;

/** A text in parts, those marked that differ from another text that is much the same. */
export function markDifference(text: string, other: string): readonly Part[] {
  if (text === other || text.length > longest || other.length > longest) return [{ text }];
  const changes = diffWordsWithSpace(other, text);
  const same = changes.filter(({ added, removed }) => !added && !removed);
  const shared = same.reduce((sum, { value }) => sum + value.length, 0);
  if (shared < leastShared * Math.max(text.length, other.length)) return [{ text }];
  return changes
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value, differs: added === true }));
}
