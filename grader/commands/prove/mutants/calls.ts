import { isCallOf, propertyOf } from "./facts.ts";
import { type Mutator, replace } from "./mutation.ts";

/** A promise that nobody waits for. */
export const dropAwait: Mutator = (node) =>
  node.type === "AwaitExpression"
    ? [replace(node, "without await", node.child("argument")?.text ?? "")]
    : [];

/** A request that is sent twice. */
export const repeatRequest: Mutator = (node) => {
  const call = node.child("argument");
  if (node.type !== "AwaitExpression" || call === undefined || !isCallOf(call, "create")) return [];
  return [replace(node, "repeat", `(${node.text}, ${node.text})`, ["doubled-call"])];
};

/** A value that has to be there. */
export const dropQuestionMark: Mutator = (node) =>
  node.type === "ChainExpression"
    ? [replace(node, "without ?.", node.text.replaceAll("?.[", "[").replaceAll("?.", "."))]
    : [];

/** Another value from a function: nothing at all, or an empty text. */
export const otherReturn: Mutator = (node) => {
  const value = node.child("argument");
  if (node.type !== "ReturnStatement" || value === undefined) return [];
  const isReply = /^(reply$|completion\.)/.test(value.text);
  const expected = isReply ? (["made-up-reply", "lost-stream"] as const) : [];
  return [
    replace(value, "another value", '""', expected),
    ...(isReply
      ? [replace(value, "another value", `\`\${${value.text}}!\``, ["made-up-reply"])]
      : []),
  ];
};

/** A function that isn't exported, or a class. */
export const dropExport: Mutator = (node) =>
  node.type === "ExportNamedDeclaration"
    ? [replace(node, "not exported", node.child("declaration")?.text ?? "")]
    : [];

/** A loop that ends after its first round. */
export const breakLoop: Mutator = (node) => {
  const body = node.child("body");
  if (node.type !== "ForOfStatement" || body?.type !== "BlockStatement") return [];
  const isStream = node.value("await") === true;
  const text = `${body.text.slice(0, -1)}\nbreak;\n}`;
  return [replace(body, "one round", text, isStream ? ["lost-stream"] : [])];
};

/** A message whose text isn't the one it should be. */
export const otherContent: Mutator = (node) => {
  const content = propertyOf(node, "content");
  const value = content?.child("value");
  if (content === undefined || value === undefined) return [];
  return [
    replace(content, "another text", "content: String({})", ["altered-text"]),
    replace(content, "another text", `content: (${value.text}).trim()`, ["altered-text"]),
    replace(content, "another text", `content: "> " + ${value.text}`, ["altered-text"]),
  ];
};
