import type { Syntax } from "./syntax.ts";

/** What a statement saves: a message by its role, or a question and its reply together. */
export type Saved = "user" | "assistant" | "turn";

/** What a statement such as `history.push({ role: "user", … })` saves; `undefined` for any other. */
export function savedBy(statement: Syntax | undefined): Saved | undefined {
  const call = statement?.child("expression");
  if (call === undefined || !isCallOf(call, "push")) return undefined;
  const [message] = call.list("arguments");
  if (message?.type === "ArrayExpression") return "turn";
  const role = message && roleOf(message);
  return role === "user" || role === "assistant" ? role : undefined;
}

/** The role that a message has, where the node is one: `{ role: "user", content }`. */
export function roleOf(message: Syntax): string | undefined {
  const role = propertyOf(message, "role")?.child("value")?.value("value");
  return typeof role === "string" ? role : undefined;
}

/** The property of an object that has this name. */
export function propertyOf(object: Syntax, name: string): Syntax | undefined {
  if (object.type !== "ObjectExpression") return undefined;
  return object.list("properties").find((property) => property.child("key")?.text === name);
}

/** True for a call of a method of this name. */
export function isCallOf(node: Syntax, method: string): boolean {
  return node.type === "CallExpression" && node.child("callee")?.child("property")?.text === method;
}

/** True when a node sends a request, or holds what does. */
export function sends(node: Syntax): boolean {
  return [...node.walk()].some((inner) => isCallOf(inner, "create"));
}

/** True for a statement that stands before the request of its function. */
export function isBeforeRequest(statement: Syntax): boolean {
  const siblings = statement.parent?.list("body") ?? [];
  return siblings.slice(siblings.indexOf(statement) + 1).some(sends);
}

/** True when the node's file asks for streams. */
export function streams(node: Syntax): boolean {
  return fileOf(node).text.includes("stream: true");
}

/** True when the lists of messages in the node's file begin with a system message. */
export function hasSystemMessage(node: Syntax): boolean {
  return /role: "system"|this\.systemMessage/.test(fileOf(node).text);
}

/** True when the bot in the node's file forgets what slides out of a window. */
export function hasWindow(node: Syntax): boolean {
  return fileOf(node).text.includes("maxTurns");
}

/** True when what is sent in the node's file is kept from one request to the next. */
export function hasMemory(node: Syntax): boolean {
  return /\.push\(/.test(fileOf(node).text);
}

/** The name of the innermost function or method around a node. */
export function functionAround(node: Syntax): string | undefined {
  for (const outer of node.around()) {
    if (outer.type === "MethodDefinition") return outer.child("key")?.text;
    if (outer.type === "Property" && outer.value("method") === true)
      return outer.child("key")?.text;
    if (outer.type === "FunctionDeclaration") return outer.child("id")?.text;
  }
  return undefined;
}

function fileOf(node: Syntax): Syntax {
  return [...node.around()].at(-1) ?? node;
}
