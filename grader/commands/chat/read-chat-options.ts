import { parseArgs } from "node:util";
import type { LiveServer } from "../../run/program/job.ts";
import { UserError } from "../../workbook/user-error.ts";
import { readLiveServer } from "../try/read-live-server.ts";

/** Whom a learner wants to talk to. */
export interface ChatOptions {
  readonly args: readonly string[];
  /** The lesson's name, and maybe the bot's. */
  readonly names: readonly string[];
  /** What the bot's settings are to be, by their names: `maxTurns` for `--max-turns 3`. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Whether the learner asked for a real server, which `live` has if there is one to ask. */
  readonly wantsLive: boolean;
  readonly live: LiveServer | undefined;
}

/** What is said beside what is wrong. */
export const chatUsage =
  'Run npm run chat 3 to talk to the bot of exercise 3.\nnpm run chat 3 -- --system "You are a pirate." gives it another system prompt,\nnpm run chat 3 -- --live asks a real model.';

const known = {
  live: { type: "boolean" },
  model: { type: "string" },
  "env-file": { type: "string" },
  color: { type: "boolean" },
} as const;

/**
 * What `npm run chat` was asked to do. Every option that isn't its own is one of the bot's.
 *
 * @throws {UserError} for an option without a value, or a name too many
 */
export function readChatOptions(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): ChatOptions {
  if (env.npm_config_system !== undefined && env.npm_config_system !== "") {
    throw new UserError(
      "npm has kept --system to itself: options have to stand behind a --.",
      'Run: npm run chat 3 -- --system "You are a pirate."',
    );
  }
  const { positionals: names, values } = parse(args);
  if (names.length > 2) {
    throw new UserError(
      `npm run chat talks to one bot, and was given ${names.length} names: ${names.join(" ")}.`,
      chatUsage,
    );
  }
  const { live: wishesLive, model, "env-file": envFile, color, ...others } = values;
  const wantsLive = wishesLive === true || env.npm_config_live === "true";
  if (!wantsLive && (model !== undefined || envFile !== undefined)) {
    throw new UserError(
      "--model and --env-file belong to --live, and that isn't there.",
      chatUsage,
    );
  }
  const live = wantsLive
    ? readLiveServer({ model: textOf(model), envFile: textOf(envFile) }, env)
    : undefined;
  const wanted = Object.fromEntries(
    Object.entries(others).map(([option, value]) => [settingOf(option), String(value)]),
  );
  return { args, names, wanted, wantsLive, live };
}

/** The option that sets a bot's setting: `--max-turns` for `maxTurns`. */
export function optionOf(setting: string): string {
  if (setting === "systemPrompt") return "--system";
  return `--${setting.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function settingOf(option: string): string {
  if (option === "system") return "systemPrompt";
  return option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function parse(args: string[]) {
  const others = args
    .map((arg) => /^--(?!no-color$)([a-z][a-z0-9-]*)/i.exec(arg)?.[1] ?? "")
    .filter((name) => name !== "" && !Object.hasOwn(known, name));
  const options: Record<string, { type: "string" | "boolean" }> = {
    ...Object.fromEntries(others.map((name) => [name, { type: "string" as const }])),
    ...known,
  };
  try {
    return parseArgs({ args, allowPositionals: true, allowNegative: true, options });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(".")[0] : String(error);
    throw new UserError(`${reason}.`, chatUsage);
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
