/**
 * What a teacher's own mistakes and matchers work with, beside the types. To them this is all of
 * `#grader`: they stand outside the context of a submission, where there is no bot to talk to.
 */
export { leftOut, without } from "../mistakes/compare.ts";
export type { AnyMistake as Mistake, Evidence, Situation } from "../mistakes/mistake.ts";
export { systemOf, talkOf } from "../mistakes/mistake.ts";
export type { Call } from "../wire/call.ts";
export type { Conversation, Turn } from "../wire/conversation.ts";
export { replyOf, requestsOf } from "../wire/conversation.ts";
export type { Message, Wire } from "../wire/message.ts";
export { sameMessage, sameWire } from "../wire/message.ts";
export { showWire } from "../wire/show-wire.ts";
export type { MatcherResult } from "./matcher-result.ts";
