import { pathToFileURL } from "node:url";
import { readWire, type Wire } from "../../wire/message.ts";
import type { ChatJob, Refused, Settings } from "./chat-job.ts";

/** What there is to talk to. Nothing of it is sure: it is made by a learner's code. */
export interface Bot {
  say(text: string, onToken: (token: unknown) => void): unknown;
  /** The list that it sends with the next message. */
  readonly history?: unknown;
}

/** A bot, and what the program that made it says of it. */
export interface MadeBot {
  readonly kind: "made";
  readonly bot: Bot;
  readonly about: string | undefined;
  readonly settings: Settings;
}

/**
 * Loads a lesson's ` ```ts chat ` program and has it make its bot. It exports `bot`, a function that
 * takes the settings and gives something with `say`; maybe `options`, the settings as they are unless
 * the learner wants them otherwise; maybe `about`, a sentence for the learner.
 *
 * Throws what the program or the learner's file throws.
 */
export async function makeBot({ file, wanted }: ChatJob): Promise<MadeBot | Refused> {
  const program: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const usual = isSettings(program.options) ? program.options : {};
  const settings: Record<string, unknown> = { ...usual };
  for (const [name, value] of Object.entries(wanted)) {
    const read = readAs(usual[name], value);
    if (read === undefined) return { kind: "refused", name, value, settings: usual };
    settings[name] = read;
  }
  if (typeof program.bot !== "function") {
    throw new Error("The lesson's program for npm run chat exports no function bot.");
  }
  const bot: Bot = await program.bot(settings);
  const about = typeof program.about === "string" ? program.about : undefined;
  return { kind: "made", bot, about, settings };
}

/** What a bot shows of its history as it is now. */
export function historyOf(bot: Bot): Wire | undefined {
  try {
    const { history } = bot;
    return Array.isArray(history) ? readWire(history) : undefined;
  } catch {
    return undefined;
  }
}

/** The learner's value, as a value of the same kind as the usual one; `undefined` if it can't be. */
function readAs(usual: unknown, value: string): unknown {
  if (typeof usual === "string") return value;
  if (typeof usual !== "number" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === "object" && value !== null;
}
