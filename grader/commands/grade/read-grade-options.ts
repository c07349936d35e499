import { parseArgs } from "node:util";
import type { Shard } from "../../class/store/state.ts";
import { UserError } from "../../workbook/user-error.ts";
import { refuseKeptOptions } from "../refuse-kept-options.ts";

/** What `npm run grade` was asked to do. */
export interface GradeOptions {
  /** What was handed in; with `merge`, the reports. */
  readonly paths: readonly string[];
  readonly out: string;
  /** The exercises to grade, as lessons are named; none for all. */
  readonly exercises: readonly string[];
  readonly hidden: string | undefined;
  readonly due: Date | undefined;
  readonly seed: number | undefined;
  readonly seconds: number | undefined;
  readonly shard: Shard | undefined;
  readonly merge: boolean;
  readonly help: boolean;
}

const options = {
  out: { type: "string", default: "report" },
  exercise: { type: "string", multiple: true, default: [] as string[] },
  hidden: { type: "string" },
  due: { type: "string" },
  seed: { type: "string" },
  seconds: { type: "string" },
  shard: { type: "string" },
  merge: { type: "boolean" },
  help: { type: "boolean" },
  color: { type: "boolean" },
} as const;

/**
 * Reads the command line of `npm run grade`.
 *
 * @param env npm keeps options without a `--` before them to itself, and leaves a trace of them here
 * @throws {UserError} for an option that doesn't exist, or has a value that it can't have
 */
export function readGradeOptions(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): GradeOptions {
  refuseKeptOptions(Object.keys(options), "npm run grade -- submissions", env);
  const { values, positionals } = parse(args);
  const { out, hidden, merge = false, help = false } = values;
  const seconds = wholeNumber("seconds", values.seconds);
  if (seconds !== undefined && seconds < 1) throw new UserError("--seconds takes 1 or more.");
  return {
    paths: positionals,
    out,
    exercises: values.exercise.flatMap((names) => names.split(",")).filter((name) => name !== ""),
    hidden,
    due: values.due === undefined ? undefined : readDue(values.due),
    seed: wholeNumber("seed", values.seed),
    seconds,
    shard: values.shard === undefined ? undefined : readShard(values.shard),
    merge,
    help,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, "npm run grade -- --help says what there is.");
  }
}

function wholeNumber(option: string, value: string | undefined): number | undefined {
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  if (value === undefined || (Number.isSafeInteger(number) && number >= 0)) {
    return value === undefined ? undefined : number;
  }
  throw new UserError(`--${option} takes a whole number, and was given "${value}".`);
}

/** A day ends with its last second, and a minute with its own. */
function readDue(text: string): Date {
  const form =
    /^\d{4}-\d{2}-\d{2}(?:T(?<hours>\d{2}:\d{2})(?<seconds>:\d{2})?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/;
  const parts = form.exec(text)?.groups;
  const hours = parts?.hours ?? "23:59";
  const due = new Date(
    `${text.slice(0, 10)}T${hours}${parts?.seconds ?? ":59"}.999${parts?.zone ?? ""}`,
  );
  if (parts !== undefined && !Number.isNaN(due.getTime())) return due;
  throw new UserError(
    `--due takes a day or a moment, and was given "${text}".`,
    "Write it as 2026-11-20 or 2026-11-20T18:00, in this computer's time, or with Z or +01:00 behind it.",
  );
}

function readShard(text: string): Shard {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (part !== undefined && of !== undefined && part >= 1 && part <= of) return { part, of };
  throw new UserError(
    `--shard takes a part of a whole, and was given "${text}".`,
    "The third of eight parts is --shard 3/8.",
  );
}
