/** How a sentence about a course's own mistake or matcher begins that went wrong. */
export const ownTrouble = /^The (mistake|matcher) in fixtures\//;

/**
 * Calls what a teacher has written. An error of it says whose it is: else it would look like one of
 * the submission's.
 *
 * @param whose `The matcher in fixtures/matchers/to-rhyme.ts`
 */
export function blame<T>(whose: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${whose} threw an error: ${reason}`);
  }
}
