import { parseArgs } from "node:util";
import type { LiveServer } from "../../run/program/job.ts";
import { UserError } from "../../workbook/user-error.ts";
import { readLiveServer } from "./read-live-server.ts";

/** How a program is to be run and shown. */
export interface ProgramOptions {
  readonly args: readonly string[];
  /** The lesson's name; empty where none is asked for. */
  readonly name: string;
  /** Whether whole wires are shown at once. */
  readonly wire: boolean;
  /** Whether the learner asked for a real server, which `live` has if there is one to ask. */
  readonly wantsLive: boolean;
  readonly live: LiveServer | undefined;
}

const usages = {
  try: "Run npm run try 3 for lesson 3. npm run try 3 -- --wire shows each wire in full, -- --live asks a real model.",
  demo: "Run npm run demo. npm run demo -- --wire shows each wire in full, -- --live asks a real model.",
};

/**
 * What `npm run try` or `npm run demo` was asked to do. npm keeps options without a `--` before them
 * to itself and passes them on as `npm_config_wire`, which is understood as well.
 *
 * @throws {UserError} for an option that doesn't exist, or a lesson too many or too few
 */
export function readProgramOptions(
  command: "try" | "demo",
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): ProgramOptions {
  const usage = usages[command];
  const { positionals, values } = parse(args, usage);
  const [name = "", ...more] = positionals;
  if (command === "demo" && name !== "") {
    throw new UserError(`npm run demo takes no lesson, and was given "${name}".`, usage);
  }
  if (command === "try" && name === "") {
    throw new UserError("npm run try needs to know which exercise to run.", usage);
  }
  if (more.length > 0) {
    throw new UserError(
      `npm run try runs one exercise at a time, and was given ${positionals.length}: ${positionals.join(" ")}.`,
      usage,
    );
  }
  const wire = values.wire ?? env.npm_config_wire === "true";
  const wantsLive = values.live ?? env.npm_config_live === "true";
  if (!wantsLive && (values.model !== undefined || values["env-file"] !== undefined)) {
    throw new UserError("--model and --env-file belong to --live, and that isn't there.", usage);
  }
  const live = wantsLive
    ? readLiveServer({ model: values.model, envFile: values["env-file"] }, env)
    : undefined;
  return { args, name, wire, wantsLive, live };
}

function parse(args: string[], usage: string) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        wire: { type: "boolean" },
        live: { type: "boolean" },
        model: { type: "string" },
        "env-file": { type: "string" },
        color: { type: "boolean" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, usage);
  }
}
