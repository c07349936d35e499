import type { ChatBlock } from "../../report/chat-blocks.ts";
import { UserError } from "../../workbook/user-error.ts";

/**
 * The bot of a lesson that is meant by its number, its name or a part of that; the only one when no
 * name is given, and `undefined` when there are several then.
 *
 * @throws {UserError} when the name fits none of them, or several
 */
export function pickBot(
  blocks: readonly ChatBlock[],
  name: string | undefined,
): ChatBlock | undefined {
  if (name === undefined) return blocks.length === 1 ? blocks[0] : undefined;
  if (/^\d+$/.test(name) && blocks[Number(name) - 1]) return blocks[Number(name) - 1];
  const wanted = name.toLowerCase();
  const names = blocks.map((block) => (block.name ?? "").toLowerCase());
  const exact = blocks[names.indexOf(wanted)];
  if (exact) return exact;
  const fitting = blocks.filter((_, index) => names[index]?.includes(wanted));
  if (fitting.length === 1) return fitting[0];
  const problem = fitting.length === 0 ? `There is no bot "${name}".` : `"${name}" fits several.`;
  throw new UserError(problem, tellBots(blocks));
}

/** The bots of a lesson, in words. */
export function tellBots(blocks: readonly ChatBlock[]): string {
  if (blocks.length === 1) return "This lesson has one, which needs no name.";
  const lines = blocks.map(({ name }, index) => `  ${index + 1}  ${name ?? "(without a name)"}`);
  return `These are there, to be called by number or name:\n${lines.join("\n")}`;
}
