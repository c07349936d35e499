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

/**
 * Reads the command line of `npm test`. npm keeps options without a `--` before them to itself: of
 * `npm test 3 --seed=7` it passes `npm_config_seed` on, and of `npm test 3 --seed 7` the 7 among the
 * paths. Both are understood.
 *
 * @throws {UserError} for an option that doesn't exist, or one that isn't a whole number.
 */
export function readTestArguments(
  args: string[],
  env: Readonly<Record<string, string | undefined>> = {},
): TestArguments {
  const { positionals, values } = parse(args);
  const paths = [...positionals];
  const given = (option: "seed" | "seconds") => {
    const kept = env[`npm_config_${option}`];
    if (values[option] !== undefined || kept !== "true")
      return values[option] ?? (kept || undefined);
    const index = paths.findLastIndex((path) => /^\d+$/.test(path));
    return index === -1 ? undefined : paths.splice(index, 1)[0];
  };
  const seconds = readWholeNumber("seconds", given("seconds"));
  const seed = readWholeNumber("seed", given("seed"));
  if (seconds !== undefined && seconds < 1) throw new UserError("--seconds takes 1 or more.");
  return { paths, seed, seconds };
}

/**
 * True when lessons are to be proved, which is what `lessons/09` says, and not submissions graded.
 *
 * @throws {UserError} when some paths lead to lessons and others don't
 */
export function areLessons(paths: readonly string[]): boolean {
  const lessons = paths.filter((path) => /^(\.[\\/])?lessons[\\/]/.test(path));
  const [other] = paths.filter((path) => !lessons.includes(path));
  if (lessons.length > 0 && other !== undefined) {
    throw new UserError(
      `${lessons[0]} is a lesson to be proved, and ${other} a submission to be graded.`,
      "Do one after the other.",
    );
  }
  return lessons.length > 0;
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
      "Run npm test exercises/03 to grade exercise 3, npm test lessons/03 to prove a lesson that you write, or npm test alone to prove the workbook.",
    );
  }
}
