import type { Conversation, Ending } from "../wire/conversation.ts";
import { isPromiseLike } from "./show.ts";

/**
 * What is wrong with the list that a function gave back, which should hold the replies of a
 * conversation and nothing else; `undefined` where it gave back none, or the list itself is as it
 * should be.
 */
export function complainOfList(
  ending: Ending,
  { turns, turnsAsked }: Conversation,
): string | undefined {
  if (!("returned" in ending) || ending.list === undefined) return undefined;
  const { list } = ending;
  if (list.some(isPromiseLike)) {
    return "The list holds promises, not replies: is an `await` missing before what gives a reply?";
  }
  const said = turns.map((turn) => turn.said);
  if (list.some((item) => typeof item === "string" && item !== "" && said.includes(item))) {
    return "The list holds what you said as well. It should hold the replies, and nothing else.";
  }
  if (turnsAsked === undefined || list.length === turnsAsked) return undefined;
  const replies = list.length === 1 ? "1 reply" : `${list.length} replies`;
  return `The list has ${replies}, it should have ${turnsAsked}.`;
}
