/** A block of a lesson's program whose calls make a line of a chart: ` ```ts chart: full history `. */
const chartedPattern = /^ts chart: (.+)$/;
/** One that can be watched while it runs, under a title: ` ```ts live: streamed `. */
const livePattern = /^ts live: (.+)$/;

/** True for a fenced block that is part of its lesson's program. */
export function isProgramBlock(info: string): boolean {
  return info === "ts" || chartedPattern.test(info) || livePattern.test(info);
}

/**
 * The line that a block's calls make in the charts below it, in place of their wires; `undefined`
 * for a block whose wires are shown.
 */
export function seriesNamed(info: string): string | undefined {
  return chartedPattern.exec(info)?.[1];
}

/** The title under which a block can be watched; `undefined` for one that can't. */
export function liveTitle(info: string): string | undefined {
  return livePattern.exec(info)?.[1];
}
