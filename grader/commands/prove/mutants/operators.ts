import { hasWindow, streams } from "./facts.ts";
import { type Mutator, replace } from "./mutation.ts";

const comparisons: Readonly<Record<string, readonly string[]>> = {
  ">=": [">", "<"],
  ">": [">=", "<="],
  "<=": ["<", ">"],
  "<": ["<=", ">="],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
};

/** Another comparison, or another sum. */
export const otherOperator: Mutator = (node) => {
  if (node.type !== "BinaryExpression") return [];
  const [left, right] = [node.child("left")?.text, node.child("right")?.text];
  const others = comparisons[String(node.value("operator"))] ?? [];
  return others.map((other) =>
    replace(node, "another operator", `${left} ${other} ${right}`, [
      ...(hasWindow(node) && other === ">" ? (["wrong-window"] as const) : []),
    ]),
  );
};

/** `=` for `+=`. */
export const otherAssignment: Mutator = (node) => {
  if (node.type !== "AssignmentExpression" || node.value("operator") !== "+=") return [];
  const text = `${node.child("left")?.text} = ${node.child("right")?.text}`;
  return [replace(node, "= for +=", text, streams(node) ? ["lost-stream"] : [])];
};

/** A condition that is the other way round, always true, or never. */
export const otherCondition: Mutator = (node) => {
  if (node.role !== "test") return [];
  const always = replace(node, "always", "1 === 1", streams(node) ? ["lost-stream"] : []);
  const never = replace(node, "never", "1 > 1", hasWindow(node) ? ["no-window"] : []);
  return [replace(node, "negate", `!(${node.text})`), always, never];
};

/** `&&` for `||`, and one side of a choice alone. */
export const otherChoice: Mutator = (node) => {
  if (node.type !== "LogicalExpression") return [];
  const [left, right] = [node.child("left")?.text ?? "", node.child("right")?.text ?? ""];
  const operator = String(node.value("operator"));
  const other = operator === "&&" ? "||" : "&&";
  return [
    replace(node, "another operator", `${left} ${other} ${right}`),
    replace(node, "one side", left),
    replace(node, "one side", right),
  ];
};
