import { parseAst } from "vitest/node";

/** A part of a program, as the parser gives it. */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

/**
 * What each test of a spec does, by the test's name, under `describe("1-its-file.ts", …)` by
 * `1-its-file.ts: its name`: the text between the braces of its function, without its indentation.
 */
export function testCodeIn(spec: string): ReadonlyMap<string, string> {
  const code = known.get(spec) ?? new Map(testsIn(parseAst(spec, { lang: "ts" }), "", spec));
  known.set(spec, code);
  return code;
}

/** One entry for each spec: a whole class is graded by the same ones. */
const known = new Map<string, ReadonlyMap<string, string>>();

function* testsIn(value: unknown, under: string, spec: string): Generator<[string, string]> {
  if (Array.isArray(value)) {
    for (const each of value) yield* testsIn(each, under, spec);
    return;
  }
  if (!isNode(value)) return;
  const { callee, arguments: args } = value;
  const [title, body] = Array.isArray(args) ? args : [];
  const name = isNode(callee) && callee.type === "Identifier" ? callee.name : undefined;
  if (!isNode(title) || typeof title.value !== "string" || !isNode(body)) {
    for (const each of Object.values(value)) yield* testsIn(each, under, spec);
  } else if (name === "describe") yield* testsIn(body, `${title.value}: `, spec);
  else if (name === "test" || name === "it") yield [under + title.value, bodyOf(body, spec)];
}

function bodyOf({ body, ...whole }: Node, spec: string): string {
  const { start, end } = isNode(body) ? body : whole;
  const text = spec.slice(start, end);
  return unindent(text.startsWith("{") ? text.slice(1, -1) : text);
}

function unindent(text: string): string {
  const lines = text.split(/\r?\n/).filter((line, index, { length }) => {
    return line.trim() !== "" || (index > 0 && index < length - 1);
  });
  const depths = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join("\n");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
