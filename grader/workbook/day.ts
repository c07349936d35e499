/** The day of a moment on the learner's clock, `2026-11-20`: two such days compare as texts do. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
}
