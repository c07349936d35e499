import type { MistakeId } from "../../../mistakes/mistake.ts";
import { hasMemory, hasSystemMessage, roleOf } from "./facts.ts";
import { type Mutator, replace } from "./mutation.ts";

const roles = ["system", "user", "assistant"];

/** A message under another role. */
export const otherRole: Mutator = (node) => {
  const role = roleOf(node);
  const value = node.list("properties")[0]?.child("value");
  if (role === undefined || value === undefined) return [];
  return roles
    .filter((other) => other !== role)
    .map((other) => replace(value, "another role", JSON.stringify(other), ["wrong-role"]));
};

/** What may be sent instead of a list of messages, and what that is. */
const instead: readonly { code: string; expected: MistakeId; unless?: "system" | "bare" }[] = [
  { code: "LIST.slice(-1)", expected: "no-memory" },
  { code: "LIST.slice(-3)", expected: "trimmed-system-message", unless: "bare" },
  { code: "LIST.slice(-3)", expected: "wrong-window", unless: "system" },
  { code: "LIST.slice(-4)", expected: "orphaned-reply", unless: "system" },
  { code: "LIST.slice(1)", expected: "missing-system-message", unless: "bare" },
  { code: "[LIST[0], ...LIST.slice(1).slice(-2)]", expected: "orphaned-reply", unless: "bare" },
  { code: "LIST.toReversed()", expected: "reversed-order" },
  { code: 'LIST.filter((m) => m.role !== "assistant")', expected: "forgotten-reply" },
  {
    code: 'LIST.filter((m, i, all) => m.role !== "user" || i === all.length - 1)',
    expected: "forgotten-question",
  },
  { code: "[...LIST, LIST.at(-1)]", expected: "duplicated-message" },
  { code: "[LIST[0], ...LIST]", expected: "repeated-system-message", unless: "bare" },
  { code: "[...LIST.slice(1), LIST[0]]", expected: "buried-system-message", unless: "bare" },
  {
    code: '[{ role: "user", content: LIST.map((m) => m.content).join("\\n") }]',
    expected: "pasted-history",
  },
  { code: "LIST.slice(0, -1)", expected: "late-question" },
  { code: 'LIST.map((m) => ({ ...m, role: "user" }))', expected: "wrong-role" },
  { code: "LIST.map((m) => ({ ...m, content: JSON.stringify(m) }))", expected: "altered-text" },
];

/** Another list of messages than the one that is kept. */
export const otherMessages: Mutator = (node) => {
  const list = node.child("value");
  if (node.type !== "Property" || node.child("key")?.text !== "messages" || list === undefined)
    return [];
  if (!hasMemory(node)) return [];
  const kind = hasSystemMessage(node) ? "system" : "bare";
  return instead
    .filter(({ unless }) => unless !== kind)
    .map(({ code, expected }) => {
      const text = code.replaceAll("LIST", `(${list.text})`);
      const reversed: readonly MistakeId[] =
        expected === "reversed-order" && kind === "system" ? ["buried-system-message"] : [];
      // In a conversation of two turns the two are the same.
      const short: readonly MistakeId[] =
        expected === "orphaned-reply" ? ["forgotten-question"] : [];
      return replace(list, "send", text, [expected, ...reversed, ...short]);
    });
};
