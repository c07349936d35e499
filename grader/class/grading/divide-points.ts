/**
 * Divides points among parts by their weights, in hundredths of a point, so that the parts add up
 * to the whole exactly: each gets what it is due, rounded down, and those that lose most by that get
 * one hundredth more, the earlier of two first (the largest remainder method). Where every weight
 * is 0, all count the same.
 *
 * @param points a whole number
 */
export function dividePoints(points: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0 && weights.length > 0)
    return dividePoints(
      points,
      weights.map(() => 1),
    );
  const due = weights.map((weight) => (points * 100 * weight) / total);
  const shares = due.map(Math.floor);
  const left = Math.round(points * 100) - shares.reduce((sum, share) => sum + share, 0);
  const losers = due
    .map((exact, index) => ({ index, lost: exact - Math.floor(exact) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index)
    .slice(0, weights.length === 0 ? 0 : left);
  const more = new Set(losers.map(({ index }) => index));
  return shares.map((share, index) => (share + (more.has(index) ? 1 : 0)) / 100);
}

/** The sum of points, without the traces of binary fractions: 0.1 and 0.2 make 0.3. */
export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, part) => sum + Math.round(part * 100), 0) / 100;
}
