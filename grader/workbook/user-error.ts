/**
 * An error that a person can mend, as opposed to a bug of the grader: a lesson that isn't there, a
 * file that is missing, a setting that doesn't exist.
 *
 * Its message is all that gets printed, without a stack trace, so it says what happened, where, and
 * what to do next.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  /**
   * @param what What happened and where, as whole sentences.
   * @param next What to do now, on a line of its own.
   */
  constructor(what: string, next?: string) {
    super(next === undefined ? what : `${what}\n${next}`);
  }
}
