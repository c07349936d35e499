import { parseArgs } from "node:util";
import { UserError } from "../../workbook/user-error.ts";

/** What `npm test` was asked to do. */
export interface TestArguments {
  /** What to grade; nothing for the proof of the whole workbook. */
  readonly paths: readonly string[];
  readonly seed: number | undefined;
}

/** @throws {UserError} for an option that doesn't exist, or a seed that isn't a number. */
export function readTestArguments(args: string[]): TestArguments {
  const { positionals, values } = parse(args);
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !Number.isSafeInteger(seed)) {
    throw new UserError(`--seed takes a whole number, and was given "${values.seed}".`);
  }
  return { paths: positionals, seed };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: { seed: { type: "string" }, color: { type: "boolean" } },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(
      `${reason}.`,
      "Run npm test exercises/03 to grade exercise 3, or npm test alone to prove the workbook.",
    );
  }
}
