import type { MistakeId } from "../../../mistakes/mistake.ts";
import { functionAround, hasMemory, hasWindow, streams } from "./facts.ts";
import { type Mutator, replace } from "./mutation.ts";
import type { Syntax } from "./syntax.ts";

/** A number that is one more, or one less. */
export const otherNumber: Mutator = (node) => {
  const number = node.value("value");
  if (node.type !== "Literal" || typeof number !== "number") return [];
  const expected = node.parent?.type === "MemberExpression" ? otherChoice(node) : otherBound(node);
  return [number + 1, number - 1].map((other) =>
    replace(node, "another number", String(other), other > 0 ? expected : otherChoice(node)),
  );
};

/** `false` for `true`. */
export const otherBoolean: Mutator = (node) => {
  const value = node.value("value");
  if (node.type !== "Literal" || typeof value !== "boolean") return [];
  const isStream = node.parent?.child("key")?.text === "stream";
  return [replace(node, "the other", String(!value), isStream ? ["not-streamed"] : [])];
};

/** A text that is empty, has lost its last letter, or is longer. Roles have mutations of their own. */
export const otherText: Mutator = (node) => {
  if (node.type !== "Literal" && node.type !== "TemplateElement") return [];
  const isPart = node.type === "TemplateElement";
  const text = isPart ? partOf(node) : node.value("value");
  const isName = ["source", "key"].includes(node.role) || isRole(node) || isAnswer(node);
  if (typeof text !== "string" || isName) return [];
  if (isPart && text === "") return [];
  const others = text === "" ? [" "] : ["", text.slice(0, -1), `${text}x`];
  return others.map((other) => {
    const written = isPart ? node.text.replace(text, () => other) : JSON.stringify(other);
    return replace(node, "another text", written, saidOtherwise(node));
  });
};

/** Another answer of the quiz. */
export const otherAnswer: Mutator = (node) =>
  node.type === "Literal" && isAnswer(node)
    ? [
        replace(node, "another answer", '"lost-reply"'),
        replace(node, "another answer", node.text === '"no-memory"' ? '""' : '"no-memory"'),
      ]
    : [];

/** The text of a part of a template, without the signs around it. */
function partOf({ text }: Syntax): string {
  return text.replace(/^[`}]/, "").replace(/(`|\$\{)$/, "");
}

function isRole(node: Syntax): boolean {
  return node.parent?.type === "Property" && node.parent.child("key")?.text === "role";
}

function isAnswer(node: Syntax): boolean {
  return [...node.around()].some(
    ({ type, text }) => type === "VariableDeclarator" && text.startsWith("answers"),
  );
}

/** What becomes of a bot that looks for its reply where there is none. */
function otherChoice(node: Syntax): readonly MistakeId[] {
  if (!/choices/.test(node.parent?.text ?? "")) return [];
  if (streams(node)) return ["lost-stream"];
  return hasMemory(node) ? ["lost-stream", "made-up-reply"] : ["made-up-reply"];
}

function otherBound(node: Syntax): readonly MistakeId[] {
  return hasWindow(node) ? ["wrong-window"] : [];
}

/** What becomes of a bot that says something else; only where the exercise says what to say. */
function saidOtherwise(node: Syntax): readonly MistakeId[] {
  if (functionAround(node) === "meetTwice") return ["altered-text"];
  return node.text.includes("What can I substitute") ? ["altered-text"] : [];
}
