import { parseAst } from "vitest/node";

/** What a file exports when it runs: each name and what it stands for; types leave no trace. */
export type Exports = ReadonlyMap<string, ExportKind>;

/** A list or an object counts as a value, as does what only running the file would tell. */
export type ExportKind = "function" | "class" | "value";

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** Reads the exports off a TypeScript file. Throws when it isn't TypeScript. */
export function exportsOf(source: string): Exports {
  const body = nodes(parseAst(source, { lang: "ts" }).body);
  const declared = new Map(
    body.flatMap((node) => {
      const isExport = node.type === "ExportNamedDeclaration";
      return declarations(isExport ? node.declaration : node);
    }),
  );
  return new Map(
    body.flatMap((node): [string, ExportKind][] => {
      if (node.exportKind === "type") return [];
      if (node.type === "ExportDefaultDeclaration") return [["default", kindOf(node.declaration)]];
      if (node.type !== "ExportNamedDeclaration") return [];
      const listed = nodes(node.specifiers).filter(({ exportKind }) => exportKind !== "type");
      return [
        ...declarations(node.declaration),
        ...listed.map(({ local, exported }): [string, ExportKind] => [
          nameOf(exported),
          declared.get(nameOf(local)) ?? "value",
        ]),
      ];
    }),
  );
}

/** What a statement declares; nothing for one that declares a type or something that isn't there. */
function declarations(node: unknown): [string, ExportKind][] {
  if (!isNode(node) || node.declare === true) return [];
  if (node.type === "VariableDeclaration") {
    return nodes(node.declarations).map(({ id, init }) => [nameOf(id), kindOf(init)]);
  }
  if (node.type === "TSEnumDeclaration") return [[nameOf(node.id), "value"]];
  const kind = kindOf(node);
  return kind === "value" ? [] : [[nameOf(node.id), kind]];
}

function kindOf(node: unknown): ExportKind {
  if (!isNode(node)) return "value";
  if (node.type === "ClassDeclaration" || node.type === "ClassExpression") return "class";
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
    ? "function"
    : "value";
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return "";
  return String(node.name ?? node.value ?? "");
}

function nodes(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}
