import type { MistakeId } from "../../../mistakes/mistake.ts";
import { functionAround, hasWindow, isBeforeRequest, savedBy, sends, streams } from "./facts.ts";
import { type Mutator, replace } from "./mutation.ts";
import type { Syntax } from "./syntax.ts";

/** Leaves a statement out. */
export const dropStatement: Mutator = (node) =>
  isStatement(node) ? [replace(node, "drop", ";", withoutIt(node))] : [];

/** Swaps a statement with the next one. */
export const swapStatements: Mutator = (node) => {
  const siblings = node.parent?.list("body") ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  if (!isStatement(node) || next === undefined) return [];
  // Which of two fields is set first makes no difference.
  if (setsField(node) && setsField(next)) return [];
  const text = `${next.text}\n${node.text}`;
  return [
    { kind: "swap", start: node.start, end: next.end, text, expected: otherWayRound(node, next) },
  ];
};

/** Runs a statement twice. */
export const repeatStatement: Mutator = (node) => {
  // A field that is set twice is the same as before.
  if (node.type !== "ExpressionStatement" || !isStatement(node) || setsField(node)) return [];
  const saved = savedBy(node);
  const expected: readonly MistakeId[] =
    saved === "turn" ? ["duplicated-message", "wrong-window"] : saved ? ["duplicated-message"] : [];
  return [replace(node, "repeat", `${node.text}\n${node.text}`, expected)];
};

/** Comes back before a statement. */
export const returnEarly: Mutator = (node) => {
  if (!isStatement(node) || node.type === "ReturnStatement" || node.type === "VariableDeclaration")
    return [];
  const reply = /\breturn reply\b/.test(node.parent?.text ?? "") ? " reply" : "";
  const expected = reply === "" || isBeforeRequest(node) || sends(node) ? [] : withoutRest(node);
  return [replace(node, "return early", `if (1 === 1) return${reply};\n${node.text}`, expected)];
};

/** A statement in the body of a function, or one that a loop or a condition runs. */
function isStatement(node: Syntax): boolean {
  if (!/Statement$|^VariableDeclaration$/.test(node.type)) return false;
  if (node.type === "BlockStatement") return false;
  return (
    node.parent?.type === "BlockStatement" ||
    (node.role === "body" && /^(While|For)/.test(node.parent?.type ?? ""))
  );
}

function setsField(statement: Syntax): boolean {
  const assignment = statement.child("expression");
  return (
    assignment?.type === "AssignmentExpression" &&
    assignment.value("operator") === "=" &&
    assignment.text.startsWith("this.")
  );
}

/** What becomes of a bot that leaves a statement out. */
function withoutIt(statement: Syntax): readonly MistakeId[] {
  switch (savedBy(statement)) {
    case "user":
      return isBeforeRequest(statement)
        ? ["late-question", "forgotten-question"]
        : ["forgotten-question"];
    case "assistant":
      return ["forgotten-reply"];
    case "turn":
      return ["no-memory"];
    case undefined:
  }
  if (/^reply \+=/.test(statement.text)) return ["lost-stream"];
  if (/^replies\.push/.test(statement.text)) return ["made-up-reply"];
  if (statement.type === "WhileStatement" && hasWindow(statement)) return ["no-window"];
  const answers = /^(say|chat|ask|streamChat)$/.test(functionAround(statement) ?? "");
  if (statement.type === "ReturnStatement" && answers) {
    return streams(statement) ? ["made-up-reply", "lost-stream"] : ["made-up-reply"];
  }
  return [];
}

/** What becomes of a bot that leaves a statement out, and all that follow. */
function withoutRest(statement: Syntax): readonly MistakeId[] {
  const siblings = statement.parent?.list("body") ?? [];
  const saved = siblings.slice(siblings.indexOf(statement)).map(savedBy);
  return saved.includes("user") && saved.includes("assistant")
    ? ["no-memory"]
    : withoutIt(statement);
}

/** What becomes of a bot in which `second` runs before `first`. */
function otherWayRound(first: Syntax, second: Syntax): readonly MistakeId[] {
  const [before, after] = [savedBy(first), savedBy(second)];
  if (before === "user" && sends(second)) return ["late-question"];
  if (before === "user" && after === "assistant") return ["reversed-order"];
  if (before === "assistant" && second.type === "ReturnStatement") return ["forgotten-reply"];
  if (before === "turn" && second.type === "WhileStatement") return ["wrong-window"];
  if (first.type === "WhileStatement" && second.type === "ReturnStatement") return ["no-window"];
  return [];
}
