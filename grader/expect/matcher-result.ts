/** What a matcher gives back to vitest's `expect`. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Why it failed; under `.not`, why it passed. */
  readonly message: () => string;
}
