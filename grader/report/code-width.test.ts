import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { lexer, type Token, walkTokens } from "marked";
import { expect, test } from "vitest";
import { readLessonText } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { lookFor } from "./markdown/look.ts";
import { renderBlocks } from "./markdown/render-blocks.ts";

const look = lookFor({ color: false, links: false });
/** What a lesson, a hint and a solution's reasons have for their text in 80 columns, also through a pipe. */
const width = 76;
const folder = join(workbookRoot, "lessons");
const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));

test.each(files)("%s has no code that 80 columns would break", async (file) => {
  const markdown = await readLessonText({ file: join(folder, file) });
  expect(codeIn(markdown).filter(isBroken)).toEqual([]);
});

function codeIn(markdown: string): string[] {
  const found: string[] = [];
  walkTokens(lexer(markdown), (token: Token) => {
    const isRecorded = token.type === "code" && /^(output|wire|chart)/.test(token.lang ?? "");
    if (token.type === "code" && !isRecorded) found.push(token.raw);
  });
  return found;
}

function isBroken(fence: string): boolean {
  const [narrow, wide] = [width, 1000].map((columns) => renderBlocks(lexer(fence), columns, look));
  return JSON.stringify(narrow) !== JSON.stringify(wide);
}
