import { parseAst } from "vitest/node";

/** A node of a program's syntax tree, as ESTree names it, with its text and what stands around it. */
export class Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly parent: Syntax | undefined;
  /** The name under which the parent holds it: `body`, `arguments`. */
  readonly role: string;
  /** What it consists of, in the order of the text. */
  readonly children: readonly Syntax[];
  readonly #source: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(
    source: string,
    fields: Readonly<Record<string, unknown>>,
    role: string,
    parent: Syntax | undefined,
  ) {
    this.#source = source;
    this.#fields = fields;
    this.role = role;
    this.parent = parent;
    this.type = String(fields.type);
    this.start = Number(fields.start);
    this.end = Number(fields.end);
    this.children = Object.entries(fields)
      .flatMap(([name, value]) => [value].flat().map((node) => ({ name, node })))
      .flatMap(({ name, node }) => (isNode(node) ? [new Syntax(source, node, name, this)] : []))
      // `{ model }` holds the same node twice, as key and as value.
      .filter((node, index, all) => all.findIndex((other) => other.spans(node)) === index)
      .sort((a, b) => a.start - b.start);
  }

  /** True when the other node is the same part of the text. */
  spans(other: Syntax): boolean {
    return this.start === other.start && this.end === other.end;
  }

  get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  /** A plain value of the node: an operator, a literal's value, whether a property is short. */
  value(name: string): unknown {
    return this.#fields[name];
  }

  /** The child of this name; the first where there are several. */
  child(name: string): Syntax | undefined {
    return this.list(name)[0];
  }

  /** The children of this name, in order. */
  list(name: string): readonly Syntax[] {
    return this.children.filter(({ role }) => role === name);
  }

  /** The node and everything in it, but for types and imports, which do nothing. */
  *walk(): Generator<Syntax> {
    if (/^(TS|Import)/.test(this.type)) return;
    yield this;
    for (const child of this.children) yield* child.walk();
  }

  /** What stands around the node, from the inside to the outside. */
  *around(): Generator<Syntax> {
    for (let node = this.parent; node !== undefined; node = node.parent) yield node;
  }
}

/** Parses TypeScript. Throws when it isn't TypeScript. */
export function parse(source: string): Syntax {
  return new Syntax(source, { ...parseAst(source, { lang: "ts" }) }, "", undefined);
}

/** True when a text can be read as TypeScript. */
export function isTypeScript(source: string): boolean {
  try {
    parseAst(source, { lang: "ts" });
    return true;
  } catch {
    return false;
  }
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}
