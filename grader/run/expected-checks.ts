import { readFileSync } from "node:fs";
import { parseAst } from "vitest/node";

/** A check as it stands in a spec's text. */
export interface ExpectedCheck {
  readonly name: string;
  /** True for one of `test.each`: it runs under several names. */
  readonly isRepeated: boolean;
  /** What it asks in any case, by the names of matchers and properties. */
  readonly asks: readonly Ask[];
}

/** Something that a check asks. */
export interface Ask {
  readonly what: string;
  /** True behind `.not`: it has to be asked, and the answer is no. */
  readonly negated: boolean;
}

/** A part of a program, as the parser gives it. */
type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The checks that a spec holds, read off its text: a submission can't change how many there are. */
export function expectedChecks(spec: string): readonly ExpectedCheck[] {
  const text = readFileSync(spec, "utf8");
  const checks = known.get(text) ?? checksIn(text);
  known.set(text, checks);
  return checks;
}

/** One entry for each spec: many submissions to the same lesson are graded one after the other. */
const known = new Map<string, readonly ExpectedCheck[]>();

/** The same for the text of a spec. */
export function checksIn(text: string): readonly ExpectedCheck[] {
  const program: unknown = parseAst(text, { lang: "ts" });
  return nodesIn(program).flatMap((node) => {
    if (node.type !== "CallExpression") return [];
    const each = isNode(node.callee) && node.callee.type === "CallExpression";
    const callee = each && isNode(node.callee) ? node.callee.callee : node.callee;
    const name = nameOf(callee);
    if (!["test", "it", "test.each", "it.each"].includes(name)) return [];
    const [title, body] = Array.isArray(node.arguments) ? node.arguments : [];
    if (!isNode(title) || typeof title.value !== "string") return [];
    return [{ name: title.value, isRepeated: name.endsWith(".each"), asks: asksIn(body) }];
  });
}

function asksIn(body: unknown): readonly Ask[] {
  return nodesIn(body).flatMap((node): Ask[] => {
    if (node.type !== "CallExpression" || !isNode(node.callee)) return [];
    const { callee } = node;
    if (nameOf(callee) === "forAnyConversation") {
      return [{ what: "forAnyConversation", negated: false }];
    }
    if (callee.type !== "MemberExpression") return [];
    const what = nameOf(callee.property);
    if (!/^to[A-Z]/.test(what)) return [];
    const negated = isNode(callee.object) && nameOf(callee.object.property) === "not";
    return [{ what, negated }];
  });
}

/** `test`, or `test.each`; empty for what has no name. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node.name);
  if (node.type !== "MemberExpression") return "";
  const object = nameOf(node.object);
  return object === "" ? "" : `${object}.${nameOf(node.property)}`;
}

/** All parts of a program but those that run only now and then. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value) || value.type === "IfStatement") return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
