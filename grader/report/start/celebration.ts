import type { Message } from "../../wire/message.ts";
import type { Block } from "../markdown/block.ts";
import type { Look } from "../markdown/look.ts";
import { renderWire } from "../markdown/wire-block.ts";
import { hang, wrapText } from "../markdown/wrap.ts";
import type { Standing } from "./frame.ts";

const widest = 76;
const margin = "  ";

/** What is said when the last exercise is solved: a last conversation. */
export function celebration({ lessons, points }: Standing, titles: readonly string[]): Message[] {
  const all = new Intl.ListFormat("en").format(titles);
  return [
    { role: "system", content: "You teach how chatbots remember." },
    { role: "user", content: `I solved ${all}.` },
    { role: "assistant", content: `All ${lessons} exercises: ${points} points.` },
    { role: "user", content: "Will you remember that?" },
    { role: "assistant", content: "Only if you send it again. You know how." },
  ];
}

/** The same for the screen. */
export function celebrationBlocks(
  standing: Standing,
  titles: readonly string[],
  columns: number,
  look: Look,
): Block[] {
  const width = Math.max(20, Math.min(columns - 2 * margin.length, widest));
  const next =
    "npm run lesson next tells what to learn next, and npm run demo runs all of it as one program.";
  const blocks = [
    [look.good(look.strong("You have finished the course."))],
    renderWire("the whole conversation", celebration(standing, titles), width, look),
    wrapText(next, width),
  ];
  return blocks.map((lines) => ({ lines: hang(lines, margin, margin), keepWithNext: true }));
}
