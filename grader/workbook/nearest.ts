/** The candidate that is spelled most like `text`, or `undefined` when none resembles it. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = editDistance(text, candidate);
    if (edits < fewest && edits <= candidate.length / 2) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** How many letters have to be added, taken away or replaced (Levenshtein's distance). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      const added = (next[column] ?? 0) + 1;
      const taken = (row[column + 1] ?? 0) + 1;
      next.push(Math.min(replaced, added, taken));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
