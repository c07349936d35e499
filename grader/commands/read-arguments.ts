import { parseArgs } from "node:util";
import { UserError } from "../workbook/user-error.ts";

/** What stood behind a command's name. */
export interface Arguments<Flag extends string> {
  readonly names: readonly string[];
  /** Which of the flags were given. */
  readonly flags: ReadonlySet<Flag>;
}

/**
 * Reads the arguments of a command that has names and flags, such as `--give-up`. npm keeps flags
 * without a `--` before them to itself and passes them on as `npm_config_give_up`: understood, too.
 *
 * @param usage What is said beside what is wrong.
 * @throws {UserError} for a flag that doesn't exist.
 */
export function readArguments<Flag extends string>(
  args: string[],
  flags: readonly Flag[],
  usage: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Arguments<Flag> {
  const options = Object.fromEntries(
    [...flags, "color"].map((name) => [name, { type: "boolean" as const }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args,
      options,
      allowPositionals: true,
      allowNegative: true,
    });
    const isSet = (flag: Flag) =>
      values[flag] === true || env[`npm_config_${flag.replaceAll("-", "_")}`] === "true";
    return { names: positionals, flags: new Set(flags.filter(isSet)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, `${usage} --no-color leaves out colours.`);
  }
}
