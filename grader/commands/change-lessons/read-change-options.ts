import { parseArgs } from "node:util";
import { UserError } from "../../workbook/user-error.ts";

/** How lessons are to be changed. */
export interface ChangeOptions {
  /** Titles and lessons, in the order in which they were given. */
  readonly names: readonly string[];
  readonly slug: string | undefined;
  /** Only say what would be done. */
  readonly dryRun: boolean;
  /** Don't ask. */
  readonly yes: boolean;
}

type Option = "slug" | "dry-run" | "yes";

const types = {
  slug: { type: "string" },
  "dry-run": { type: "boolean" },
  yes: { type: "boolean" },
  color: { type: "boolean" },
} as const;

/**
 * Reads the arguments of a command that changes lessons. npm keeps options without a `--` before
 * them to itself: of `--slug word` it passes on the word alone, and that there was a `--slug`.
 *
 * @param allowed which options the command has
 * @param usage what is said beside what is wrong
 * @throws {UserError} for an option that the command doesn't have.
 */
export function readChangeOptions(
  args: string[],
  allowed: readonly Option[],
  usage: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): ChangeOptions {
  const known = [...allowed, "color"];
  const options = Object.fromEntries(
    Object.entries(types).filter(([name]) => known.includes(name)),
  );
  const { values, positionals } = parse({ args, options, usage });
  const text = (name: Option) => (typeof values[name] === "string" ? values[name] : undefined);
  const isSet = (name: Option) =>
    values[name] === true ||
    (allowed.includes(name) && env[`npm_config_${name.replaceAll("-", "_")}`] === "true");
  const names = [...positionals];
  const kept = isSet("slug") && names.length > 1 ? names.pop() : undefined;
  return {
    names,
    slug: text("slug") ?? kept,
    dryRun: isSet("dry-run"),
    yes: isSet("yes"),
  };
}

interface Parsed {
  readonly args: string[];
  readonly options: Partial<typeof types>;
  readonly usage: string;
}

function parse({ args, options, usage }: Parsed): {
  values: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
} {
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, usage);
  }
}
