import { UserError } from "../workbook/user-error.ts";

/**
 * Refuses a command line of which npm has kept an option to itself, as it does without a `--` before
 * them: of `--out report` it would pass on the word alone, which would then mean something else.
 *
 * @param names the command's options
 * @param line how the command begins when it is typed rightly, its `--` included
 * @param env where npm leaves a trace of what it has kept
 * @throws {UserError}
 */
export function refuseKeptOptions(
  names: readonly string[],
  line: string,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const kept = names.find((name) => name !== "color" && env[`npm_config_${name}`]);
  if (kept === undefined) return;
  throw new UserError(
    `npm has kept --${kept} to itself.`,
    `Put -- before the options: ${line} --${kept} …`,
  );
}
