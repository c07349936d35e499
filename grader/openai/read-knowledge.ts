import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { compileKnowledge } from "./simulated-model/compile-knowledge.ts";
import type { Knowledge } from "./simulated-model/knowledge.ts";
import { readRules } from "./simulated-model/read-rules.ts";
import { MalformedRule, type Rule } from "./simulated-model/rule.ts";

/**
 * Reads what the simulated model knows: every `.yaml` file of a folder, in the order of their names.
 *
 * @param own a folder with a course's own rules, which come before the others; it may be missing
 * @throws {MalformedRule} which names the file, the line and the rule, for a rule that can't be read
 */
export function readKnowledge(folder: string, own?: string): Knowledge {
  const rules = rulesIn(folder);
  if (rules.length === 0) {
    const place = { file: basename(folder), line: 1 };
    throw new MalformedRule(
      place,
      "there is no .yaml file in this folder, so the model knows nothing.",
    );
  }
  return compileKnowledge([...(own && existsSync(own) ? rulesIn(own) : []), ...rules]);
}

function rulesIn(folder: string): Rule[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.sort().flatMap((name) => readRules(name, readFileSync(join(folder, name), "utf8")));
}
