import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compileKnowledge } from "./simulated-model/compile-knowledge.ts";
import type { Knowledge } from "./simulated-model/knowledge.ts";
import { readRules } from "./simulated-model/read-rules.ts";
import { MalformedRule } from "./simulated-model/rule.ts";

/**
 * Reads what the simulated model knows: every `.yaml` file of a folder, in the order of their names.
 * Throws `MalformedRule`, which names the file, the line and the rule, for a rule that can't be read.
 */
export function readKnowledge(folder: string): Knowledge {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  if (files.length === 0) {
    const place = { file: basename(folder), line: 1 };
    throw new MalformedRule(
      place,
      "there is no .yaml file in this folder, so the model knows nothing.",
    );
  }
  return compileKnowledge(
    files.flatMap((name) => readRules(name, readFileSync(join(folder, name), "utf8"))),
  );
}
