import wrapAnsi from "wrap-ansi";

const margin = "  ";

/**
 * What the learner should know beside what they asked for, as lines that end with an empty one; no
 * lines for no notice. Paths in it stay whole, however narrow the window is.
 */
export function showNotice(notice: string | undefined, columns: number): string[] {
  if (notice === undefined) return [];
  const wrapped = notice
    .split("\n")
    .flatMap((line) => wrapAnsi(line, Math.max(1, columns - 2 * margin.length)).split("\n"));
  return [...wrapped.map((line) => margin + line), ""];
}
