import type { MatcherResult } from "./matcher-result.ts";

/** Matchers for what was printed, line by line. */
export const printedMatchers = {
  /**
   * Passes when these replies were printed in this order, each at the end of a line. Something may
   * stand before a reply on its line, and other lines may stand between. A list that is printed as
   * it is has one reply on each line, in quotes and with a comma.
   */
  toPrintReplies(lines: readonly string[], replies: readonly string[]): MatcherResult {
    let next = 0;
    for (const line of lines) if (endsWith(line, replies[next])) next += 1;
    const missing = replies[next];
    return { pass: missing === undefined, message: () => complain(lines, missing ?? "") };
  },

  /** Passes when this is the last line that was printed; blank ones don't count. */
  toEndWithLine(lines: readonly string[], expected: string): MatcherResult {
    const last = lines.findLast((line) => line.trim() !== "")?.trim();
    return {
      pass: last === expected,
      message: () =>
        last === undefined
          ? `Nothing was printed. The last line has to be ${expected}.`
          : `The last line printed has to be ${expected}, and is:\n  ${last}`,
    };
  },
};

function endsWith(line: string, reply: string | undefined): boolean {
  if (reply === undefined) return false;
  const [end, wanted] = [line.trimEnd(), reply.trimEnd()];
  return end.endsWith(wanted) || end.replace(/["'`],?$/, "").endsWith(wanted);
}

function complain(lines: readonly string[], missing: string): string {
  const shown = `\n  ${missing}`;
  if (lines.some((line) => endsWith(line, missing))) {
    return `This reply is printed, but not after the one before it:${shown}`;
  }
  return lines.some((line) => line.includes(missing))
    ? `Something is printed after this reply on its line; only before it may something stand:${shown}`
    : `This reply is missing in what was printed:${shown}`;
}
