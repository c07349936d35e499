import { parseAst } from "vitest/node";

/** One import of a file: `import`, `export … from`, `import()` or `typeof import()`. */
export interface Import {
  /** What is imported, as it is written: `./wire.ts`, `vitest`, `node:path`. */
  readonly from: string;
  /** True when nothing of it is left once the types are taken away. */
  readonly typeOnly: boolean;
}

/** Everything a TypeScript file imports. Throws when it isn't TypeScript. */
export function importsOf(source: string): readonly Import[] {
  return [...findImports(parseAst(source, { lang: "ts" }))];
}

function* findImports(node: unknown): Generator<Import> {
  if (!isObject(node)) return;
  const from = isObject(node.source) ? node.source.value : undefined;
  if (typeof from === "string") yield { from, typeOnly: isTypeOnly(node) };
  for (const child of Object.values(node)) yield* findImports(child);
}

function isTypeOnly(node: Record<string, unknown>): boolean {
  if (node.type === "TSImportType") return true;
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const names = Array.isArray(node.specifiers) ? node.specifiers : [];
  return names.length > 0 && names.every((name) => name.importKind === "type");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
