import type { MistakeId } from "../../../mistakes/mistake.ts";
import { hasSystemMessage, hasWindow, isCallOf, roleOf, savedBy } from "./facts.ts";
import { type Mutation, type Mutator, replace } from "./mutation.ts";
import type { Syntax } from "./syntax.ts";

/** A list without one of its elements; an object without one of its properties. */
export const dropElement: Mutator = (node) => {
  const isList = node.type === "ArrayExpression";
  if (!isList && node.type !== "ObjectExpression") return [];
  const parts = isList ? node.list("elements") : node.list("properties");
  return parts.map((part, index) => {
    const rest = parts.filter((_, other) => other !== index).map(({ text }) => text);
    const text = isList ? `[${rest.join(", ")}]` : `({ ${rest.join(", ")} })`;
    const expected = isList ? withoutElement(part) : withoutProperty(part);
    return { ...replace(node, "without", text, expected) };
  });
};

/** A list in which an element stands behind the next one. */
export const swapElements: Mutator = (node) => {
  if (node.type !== "ArrayExpression" || isAmongTexts(node)) return [];
  const parts = node.list("elements");
  return parts.slice(0, -1).map((part, index): Mutation => {
    const next = parts[index + 1] ?? part;
    const buries = kindOf(part) === "system";
    const expected: readonly MistakeId[] =
      node.parent?.type === "ReturnStatement"
        ? ["made-up-reply"]
        : [buries ? "buried-system-message" : "reversed-order"];
    const text = `${next.text}, ${part.text}`;
    return { kind: "swap elements", start: part.start, end: next.end, text, expected };
  });
};

/** The other end of a list: `unshift` for `push`, `pop` for `shift`. */
export const otherEnd: Mutator = (node) => {
  const method = node.child("callee")?.child("property");
  if (method === undefined) return [];
  if (isCallOf(node, "shift")) {
    return [replace(method, "the other end", "pop", hasWindow(node) ? ["wrong-window"] : [])];
  }
  if (!isCallOf(node, "push")) return [];
  const saved = savedBy(node.parent);
  const buries = hasSystemMessage(node) && !hasWindow(node) && !isSentApart(node);
  const expected: readonly MistakeId[] =
    saved === undefined
      ? []
      : buries
        ? ["buried-system-message", "reversed-order"]
        : saved === "turn"
          ? ["reversed-order", "wrong-window"]
          : ["reversed-order"];
  return [replace(method, "the other end", "unshift", expected)];
};

/** One list for all bots: made once, outside of the function or class that should make it anew. */
export const shareList: Mutator = (node) => {
  const isMemory = /^(this\.)?history$|^turns$/.test(holderOf(node)?.text ?? "");
  if (isAmongTexts(node) && node.text !== "[]") return [];
  const isMadeAnew = [...node.around()].some(({ type }) => /Class|Function/.test(type));
  if (node.type !== "ArrayExpression" || !isMemory || !isMadeAnew) return [];
  const shared = replace(node, "share", `(sharedList ??= ${node.text})`, ["shared-history"]);
  return [{ ...shared, preamble: "let sharedList: unknown[] | undefined;\n" }];
};

/** What a list is assigned to. */
function holderOf({ parent }: Syntax): Syntax | undefined {
  return parent?.child("left") ?? parent?.child("id") ?? parent?.child("key");
}

/** What an element of a list of messages is: one by its role, or several that were said before. */
function kindOf(element: Syntax): string | undefined {
  if (element.type === "SpreadElement") return "history";
  if (/systemMessage$/.test(element.text)) return "system";
  return element.text === "question" ? "user" : roleOf(element);
}

function withoutElement(element: Syntax): readonly MistakeId[] {
  const inTurn = element.parent?.parent?.type === "CallExpression";
  switch (kindOf(element)) {
    case "system":
      return ["missing-system-message"];
    case "history":
      return element.parent?.list("elements").some((other) => kindOf(other) === "user")
        ? ["no-memory"]
        : ["late-question"];
    case "user":
      return inTurn ? ["forgotten-question"] : ["late-question"];
    case "assistant":
      return ["forgotten-reply"];
    default:
      return element.parent?.parent?.type === "ReturnStatement" ? ["made-up-reply"] : [];
  }
}

function withoutProperty(property: Syntax): readonly MistakeId[] {
  return property.text === "stream: true" ? ["not-streamed"] : [];
}

/** True for a list of texts, which may be said in another order where their wording is free. */
function isAmongTexts(list: Syntax): boolean {
  return list.list("elements").every(({ type }) => type === "Literal");
}

/** True where the system message is put in front of the list only when it is sent. */
function isSentApart(node: Syntax): boolean {
  return [...node.around()].some(({ text }) => /\[\s*\{ role: "system"[^\]]*\.\.\./.test(text));
}
