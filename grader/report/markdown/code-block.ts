import { readChart } from "../chart/chart.ts";
import { showChart } from "../chart/show-chart.ts";
import type { Look } from "./look.ts";
import { renderWireBlock } from "./wire-block.ts";
import { hang, wrapCode } from "./wrap.ts";

const margin = "  ";
const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  typescript: "typescript",
  json: "json",
  sh: "bash",
  bash: "bash",
};

/**
 * A fenced block: code in colour, or what the code above it really did, under a label: its output
 * (` ```output `) and the wire of its requests (` ```wire `). The figures of a ` ```chart ` are drawn.
 */
export function renderCodeBlock(code: string, info: string, width: number, look: Look): string[] {
  const language = info.split(" ")[0] ?? "";
  if (language === "wire") return renderWireBlock(code, width, look);
  if (language === "chart") return showChart(readChart(info, code), width, look);
  if (language === "output") {
    const lines = hang(wrapCode(code, width - margin.length, 0), margin, margin);
    return [look.label("it prints"), ...lines];
  }
  const known = languages[language];
  const painted = known === undefined ? code : (look.highlight?.(code, known) ?? code);
  return hang(wrapCode(painted, width - margin.length, 4), margin, margin);
}
