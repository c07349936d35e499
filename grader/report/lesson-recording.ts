import type { Wire } from "../wire/message.ts";
import { showWire } from "../wire/show-wire.ts";
import { labelOf } from "./request-label.ts";

/** How wide the wires in a lesson's file are; the reader wraps them anew. */
const width = 92;
const fencePattern = /^(`{3,})([^\n]*)\n(.*?)^\1\n/gms;

/** What one block of a lesson printed and sent. */
export interface Recording {
  readonly output: string;
  readonly requests: readonly {
    readonly number: number;
    readonly wire: Wire;
    readonly streamed: boolean;
    readonly refused: number | undefined;
  }[];
}

/** The ` ```ts ` blocks of a lesson: together, in order, they are its program. */
export function programBlocks(markdown: string): string[] {
  return [...markdown.matchAll(fencePattern)]
    .filter(([, , info]) => info === "ts")
    .map(([, , , code = ""]) => code);
}

/**
 * The lesson with the output and the wires of each block of its program under the block, in place
 * of those that stood there.
 */
export function withRecordings(markdown: string, recordings: readonly Recording[]): string {
  let block = -1;
  const bare = markdown.replaceAll(/^(`{3,})(?:output|wire)\n(?:.*?\n)??\1\n\n?/gms, "");
  return bare.replaceAll(fencePattern, (whole, _fence, info) => {
    if (info !== "ts") return whole;
    block += 1;
    return [whole, ...fencesOf(recordings[block])].join("\n");
  });
}

function fencesOf(recording: Recording | undefined): string[] {
  if (recording === undefined) return [];
  const { output, requests } = recording;
  const wires = requests.map(({ wire, ...request }) =>
    [labelOf(request), ...showWire(wire, width).map((line) => `  ${line}`)].join("\n"),
  );
  return [
    ...(output === "" ? [] : [fence("output", output.replace(/\n$/, ""))]),
    ...(wires.length === 0 ? [] : [fence("wire", wires.join("\n\n"))]),
  ];
}

function fence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${info}\n${text}\n${ticks}\n`;
}
