/** Points as people write them: at most two decimals. Sums of weights have many more. */
export function roundPoints(points: number): number {
  return Math.round(points * 100) / 100;
}
