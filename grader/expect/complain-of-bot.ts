import { kindOf } from "./complain-of-export.ts";

/**
 * What is wrong with a value that should be a bot: it has no method `say`; `undefined` when it has.
 *
 * @param from what gave it back: "cookingAssistant()"
 */
export function complainOfBot(value: unknown, from: string): string | undefined {
  if (typeof value === "object" && value !== null && "say" in value) {
    if (typeof value.say === "function") return undefined;
  }
  if (typeof value === "object" && value !== null && "then" in value) {
    return `${from} gives back a promise of a bot, and not the bot itself. Take the word \`async\` away from the function.`;
  }
  const hint = value === undefined ? " Is a `return` missing?" : "";
  return `${from} gives back ${kindOf(value)}, and not a bot with a method say().${hint}`;
}
