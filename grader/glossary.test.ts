import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findLessons, readLessonText } from "./workbook/find-lessons.ts";
import { workbookRoot } from "./workbook/root.ts";

/** A word of the glossary, and the number of the lesson that explains it. */
interface Term {
  readonly name: string;
  readonly lesson: number;
  /** True for a word of code, which a lesson may introduce as code: `role`. */
  readonly code: boolean;
}

/** Words that people know in another or a wider sense, so that a lesson may use them in that one. */
const everyday = new Set(["call", "chatbot", "class", "key", "message", "model", "reply", "turn"]);

const file = join(workbookRoot, "lessons", "glossary.md");
const glossary = await readLessonText({ file });
const terms = [...glossary.matchAll(/^\*\*(`?)([^*`]+)`?\*\* \(lesson (\d+)\): \S/gm)].map(
  ([, tick = "", name = "", lesson]): Term => ({ name, lesson: Number(lesson), code: tick !== "" }),
);
const lessons = await Promise.all(
  (await findLessons(workbookRoot)).map(async ({ number, id, file }) => ({
    number,
    id,
    prose: proseOf(await readFile(file, "utf8")),
  })),
);

test("every entry of the glossary is one, in the order of the alphabet", () => {
  const entries = glossary.split("\n").filter((line) => line.startsWith("**"));
  expect(terms.length).toBe(entries.length);
  expect(terms.length).toBeGreaterThan(15);
  const names = terms.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});

test("every name that a failure screen can show is explained, and no other", async () => {
  // Each mistake stands in a file of its name.
  const folder = join(workbookRoot, "grader", "mistakes");
  const ids = (await readdir(folder)).map((file) => file.replace(/\.ts$/, ""));
  const sources = await Promise.all(
    ids.map((id) => readFile(join(folder, `${id}.ts`), "utf8").catch(() => "")),
  );
  const known = ids.filter((id, index) => sources[index]?.includes(`id: "${id}"`));
  const [, section = ""] = glossary.split("## Names on the failure screen");
  const named = [...section.matchAll(/^\| `([a-z-]+)` \| \S/gm)].map(([, id]) => id);
  expect(known.length).toBeGreaterThan(20);
  expect(named.toSorted()).toEqual(known.toSorted());
});

describe.each(lessons)("lesson $number", ({ number, id, prose }) => {
  test("explains the words that the glossary says it explains", () => {
    const missing = terms
      .filter((term) => term.lesson === number && introduction(term, prose) === -1)
      .map(({ name }) => `lessons/${id}.md never says *${name}* or **${name}**`);
    expect(missing).toEqual([]);
  });

  test("uses no word before it is explained", () => {
    const tooEarly = terms
      .filter((term) => term.lesson >= number && !everyday.has(term.name))
      .flatMap((term) => {
        const at = introduction(term, prose);
        const before = term.lesson === number && at !== -1 ? prose.slice(0, at) : prose;
        const text = term.code ? before : plain(before);
        const use = new RegExp(`.{0,30}\\b${term.name}(?:e?s)?\\b.{0,30}`, "i").exec(text);
        return use === null
          ? []
          : `lessons/${id}.md says "${use[0].trim()}", and ${term.name} is explained later`;
      });
    expect(tooEarly).toEqual([]);
  });
});

/** Where a word is first emphasised in a text, or -1. */
function introduction({ name, code }: Term, prose: string): number {
  const marks = code ? "\\*{1,2}|`" : "\\*{1,2}";
  return prose.search(new RegExp(`(${marks})(?:an? |the )?${name}(?:e?s)?\\1`, "i"));
}

/** A lesson without front matter, programs and headings, which may name what is to come. */
function proseOf(source: string): string {
  return source
    .replaceAll("\r\n", "\n")
    .replace(/^---\n.*?\n---\n/s, "")
    .replaceAll(/^(`{3,})[^\n]*\n.*?^\1$/gms, "")
    .replaceAll(/^#.*$/gm, "");
}

/** A text without its words of code and the addresses in it. */
function plain(prose: string): string {
  return prose.replaceAll(/`[^`\n]+`/g, "…").replaceAll(/\]\([^)]*\)|<https?:[^>]*>/g, "]");
}
