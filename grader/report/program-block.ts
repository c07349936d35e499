/** A block of a lesson's program whose calls make a line of a chart: ` ```ts chart: full history `. */
const chartedPattern = /^ts chart: (.+)$/;

/** True for a fenced block that is part of its lesson's program. */
export function isProgramBlock(info: string): boolean {
  return info === "ts" || chartedPattern.test(info);
}

/**
 * The line that a block's calls make in the charts below it, in place of their wires; `undefined`
 * for a block whose wires are shown.
 */
export function seriesNamed(info: string): string | undefined {
  return chartedPattern.exec(info)?.[1];
}
