import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Mutant } from "./mutant.ts";

/** Mutants that behave as the solution does, by their names, with the reason why they do. */
export type Equivalents = ReadonlyMap<string, string>;

/** Where they are listed, as a path from the workbook's root. */
export const equivalentsFile = "fixtures/equivalent-mutants.yaml";

/** The name under which a mutant is listed. It holds no line number, which would change too often. */
export function nameOf({ file, change }: Pick<Mutant, "file" | "change">): string {
  return `${file} · ${change}`;
}

/** Reads the list of mutants that may survive; a course may have none. Throws when one is listed twice. */
export async function readEquivalents(): Promise<Equivalents> {
  const file = join(workbookRoot, equivalentsFile);
  if (!existsSync(file)) return new Map();
  const text = await readFile(file, "utf8");
  const groups: readonly { reason: string; mutants: readonly string[] }[] = parse(text);
  const all = groups.flatMap(({ reason, mutants }) => mutants.map((name) => ({ name, reason })));
  const twice = all.find(({ name }, index) => all.findIndex((one) => one.name === name) !== index);
  if (twice) throw new Error(`${equivalentsFile} lists a mutant twice: ${twice.name}`);
  return new Map(all.map(({ name, reason }) => [name, reason]));
}
