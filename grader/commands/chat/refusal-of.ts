import type { Refused } from "../../run/chat/chat-job.ts";
import { UserError } from "../../workbook/user-error.ts";
import { chatUsage, optionOf } from "./read-chat-options.ts";

/** What to say when a bot can't be made as the learner wants it. */
export function refusalOf({ name, value, settings }: Refused): UserError {
  const options = Object.keys(settings).map(optionOf);
  const usual = settings[name];
  if (usual !== undefined) {
    return new UserError(`${optionOf(name)} takes a number, and was given "${value}".`, chatUsage);
  }
  const there =
    options.length === 0 ? "It has nothing to set." : `There is ${options.join(" and ")}.`;
  return new UserError(`This bot has no ${optionOf(name)}. ${there}`, chatUsage);
}
