import type { Token } from "marked";
import type { Section } from "./lesson-sections.ts";
import { isProgramBlock, liveTitle } from "./program-block.ts";

/** A block of a lesson that can be watched while it runs. */
export interface LiveBlock {
  readonly title: string;
  /** What has to run before it: the blocks above it that aren't watched themselves. */
  readonly before: string;
  readonly code: string;
}

/** The blocks that can be watched, section by section. */
export function liveBlocks(sections: readonly Section[]): readonly (readonly LiveBlock[])[] {
  let before = "";
  return sections.map(({ tokens }) =>
    tokens.filter(isProgram).flatMap(({ lang = "", text }) => {
      const title = liveTitle(lang);
      if (title !== undefined) return [{ title, before, code: text }];
      before += `${text}\n`;
      return [];
    }),
  );
}

function isProgram(token: Token): token is Token & { lang?: string; text: string } {
  return token.type === "code" && isProgramBlock(token.lang ?? "");
}
