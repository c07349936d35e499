import type { ApiError, Body, Check } from "./api-error.ts";
import { checkContent } from "./content.ts";
import { checkMessagesGiven } from "./messages.ts";
import { checkModelGiven, checkModelKnown } from "./model.ts";
import { checkNumbers } from "./numbers.ts";
import { checkRoles } from "./roles.ts";
import { checkSwitches } from "./switches.ts";
import { checkTools } from "./tools.ts";
import { checkKeys } from "./unknown-keys.ts";

/**
 * In the order in which OpenAI looks. Where the unknown model stands is not established: here it
 * is found after the request's shape and before its content, which another of OpenAI's services
 * checks (its `param` is spelled `messages.[0]`).
 */
const checks: readonly Check[] = [
  checkModelGiven,
  checkMessagesGiven,
  checkKeys,
  checkRoles,
  checkTools,
  checkSwitches,
  checkNumbers,
  checkModelKnown,
  checkContent,
];

/** The first fault OpenAI would find with a body, or nothing when it is right. */
export function findFault(body: Body): ApiError | undefined {
  for (const check of checks) {
    const error = check(body);
    if (error) return error;
  }
  return undefined;
}
