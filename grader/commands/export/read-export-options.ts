import { parseArgs } from "node:util";
import { UserError } from "../../workbook/user-error.ts";
import { refuseKeptOptions } from "../refuse-kept-options.ts";

const platforms = ["gradescope", "classroom", "actions"] as const;

/** Where one may grade with this workbook, beside one's own computer. */
export type Platform = (typeof platforms)[number];

/** What `npm run export` was asked to make. */
export interface ExportOptions {
  /** `undefined` when only help is wanted. */
  readonly platform: Platform | undefined;
  /** The exercises to grade, as lessons are named; none for all. */
  readonly exercises: readonly string[];
  readonly hidden: string | undefined;
  readonly out: string | undefined;
  readonly workbook: string | undefined;
  readonly shards: number;
}

const options = {
  exercise: { type: "string", multiple: true, default: [] as string[] },
  hidden: { type: "string" },
  out: { type: "string" },
  workbook: { type: "string" },
  shards: { type: "string", default: "8" },
  help: { type: "boolean" },
  color: { type: "boolean" },
} as const;

/** How many jobs GitHub takes in one matrix. */
const mostShards = 256;

/**
 * Reads the command line of `npm run export`.
 *
 * @param env npm keeps options without a `--` before them to itself, and leaves a trace of them here
 * @throws {UserError} for a platform or an option that doesn't exist
 */
export function readExportOptions(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): ExportOptions {
  refuseKeptOptions(Object.keys(options), "npm run export gradescope --", env);
  const { values, positionals } = parse(args);
  return {
    platform: values.help ? undefined : readPlatform(positionals),
    exercises: values.exercise.flatMap((names) => names.split(",")).filter((name) => name !== ""),
    hidden: values.hidden,
    out: values.out,
    workbook: values.workbook,
    shards: readShards(values.shards),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, "npm run export -- --help says what there is.");
  }
}

function readPlatform([name, ...others]: readonly string[]): Platform {
  const platform = platforms.find((one) => one === name);
  if (platform !== undefined && others.length === 0) return platform;
  const what =
    name === undefined ? "It isn't said what to export." : `"${name}" can't be exported.`;
  throw new UserError(
    platform === undefined ? what : "One thing is exported at a time.",
    `Run npm run export with one of these: ${platforms.join(", ")}. npm run export -- --help says more.`,
  );
}

function readShards(text: string): number {
  const shards = Number(text);
  if (Number.isSafeInteger(shards) && shards >= 1 && shards <= mostShards) return shards;
  throw new UserError(
    `--shards takes a number from 1 to ${mostShards}, and was given "${text}".`,
    "Eight are enough for a class of thousands.",
  );
}
