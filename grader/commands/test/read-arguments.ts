import { parseArgs } from "node:util";
import { UserError } from "../../workbook/user-error.ts";

/** What `npm test` was asked to do. */
export interface TestArguments {
  /** What to grade; nothing for the proof of the whole workbook. */
  readonly paths: readonly string[];
  readonly seed: number | undefined;
  /** How many seconds a submission may take. */
  readonly seconds: number | undefined;
}

/** @throws {UserError} for an option that doesn't exist, or one that isn't a whole number. */
export function readTestArguments(args: string[]): TestArguments {
  const { positionals, values } = parse(args);
  const seed = readWholeNumber("seed", values.seed);
  const seconds = readWholeNumber("seconds", values.seconds);
  if (seconds !== undefined && seconds < 1) throw new UserError("--seconds takes 1 or more.");
  return { paths: positionals, seed, seconds };
}

function readWholeNumber(option: string, value: string | undefined): number | undefined {
  const number = value === undefined ? undefined : Number(value);
  if (number === undefined || Number.isSafeInteger(number)) return number;
  throw new UserError(`--${option} takes a whole number, and was given "${value}".`);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        seed: { type: "string" },
        seconds: { type: "string" },
        color: { type: "boolean" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(
      `${reason}.`,
      "Run npm test exercises/03 to grade exercise 3, or npm test alone to prove the workbook.",
    );
  }
}
