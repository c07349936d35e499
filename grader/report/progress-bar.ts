/** How much of something is done, as a bar of `width` columns. The numbers stand beside it. */
export function progressBar(done: number, of: number, width: number): string {
  const share = of === 0 ? 0 : done / of;
  // Full only when everything is done, empty only when nothing is.
  const full =
    share <= 0
      ? 0
      : share >= 1
        ? width
        : Math.min(width - 1, Math.max(1, Math.round(share * width)));
  return "█".repeat(full) + "░".repeat(width - full);
}
