import { MalformedRule, type Rule } from "./rule.ts";

const LINE = /^( *)(- )?(?:([a-z][a-z ]*):(?: +(.*))?|(.*))$/;

/**
 * Reads a knowledge file: a list of rules in the plainest YAML there is, one `key: text` per line,
 * a list of texts as indented `- text` lines, comments on lines of their own.
 *
 * A full YAML parser takes five times as long as the whole start-up may (60 ms for these files), so
 * this reads line by line; what it accepts, YAML reads the same way.
 *
 * Throws `MalformedRule` for a line that isn't of that form.
 */
export function readRules(file: string, text: string): Rule[] {
  const rules: Rule[] = [];
  let fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    const place = { file, line: index + 1 };
    const bare = source.trimEnd();
    if (bare === "" || bare.trimStart().startsWith("#")) continue;
    const [, indent = "", dash, key, value, item = ""] = LINE.exec(bare) ?? [];
    if (indent === "" && dash && key !== undefined) {
      fields = new Map();
      open = undefined;
      rules.push({ kind: key, name: readText(value ?? "", place), fields, ...place });
    } else if (indent === "  " && !dash && key !== undefined && rules.length > 0) {
      if (fields.has(key))
        throw new MalformedRule({ ...rules.at(-1), ...place }, `"${key}" twice in one rule.`);
      open = value === undefined ? [] : undefined;
      fields.set(key, open ?? [readText(value ?? "", place)]);
    } else if (indent === "    " && dash && open !== undefined) {
      open.push(readText(key === undefined ? item : bare.slice(6), place));
    } else {
      throw new MalformedRule(place, `I can't read "${bare.trim()}". ${FORM}`);
    }
  }
  return rules;
}

const FORM =
  'A rule begins with "- kind: name"; its fields follow as "  key: text", or as "  key:" with lines "    - text" below.';

/** A text as written: in double quotes, or plain where YAML would read it as the same text. */
function readText(written: string, place: { file: string; line: number }): string {
  if (written.startsWith('"')) {
    try {
      return String(JSON.parse(written));
    } catch {
      throw new MalformedRule(place, `the text ${written} has a quote too many or too few.`);
    }
  }
  if (/^[-?:,[\]{}#&*!|>'%@`]|: |:$| #/.test(written)) {
    throw new MalformedRule(place, `put this text in double quotes: "${written}".`);
  }
  return written;
}
