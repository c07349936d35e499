import type { Message, Wire } from "../wire/message.ts";
import { showWire } from "../wire/show-wire.ts";
import { isProgramBlock, liveTitle, seriesNamed } from "./program-block.ts";
import { labelOf } from "./request-label.ts";

/** How wide the wires in a lesson's file are; the reader wraps them anew. */
const width = 92;
/** A text that is longer than this is cut where a lesson shows it. */
const longestText = 500;
const shownOfLong = 90;
/** So much is shown of an output that can be watched instead, and of one that has just been shown. */
const longestOutput = 6;
const linesShown = 2;
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

/** The blocks of a lesson that are, together and in order, its program: see `isProgramBlock`. */
export function programBlocks(markdown: string): string[] {
  return [...markdown.matchAll(fencePattern)]
    .filter(([, , info = ""]) => isProgramBlock(info))
    .map(([, , , code = ""]) => code);
}

/**
 * The lesson with the output and the wires of each block of its program under the block, in place
 * of those that stood there.
 */
export function withRecordings(markdown: string, recordings: readonly Recording[]): string {
  let block = -1;
  let before = "";
  const bare = markdown.replaceAll(/^(`{3,})(?:output|wire)\n(?:.*?\n)??\1\n\n?/gms, "");
  return bare.replaceAll(fencePattern, (whole, _fence, info) => {
    if (!isProgramBlock(info)) return whole;
    block += 1;
    const recording = recordings[block];
    if (recording === undefined) return whole;
    const requests = seriesNamed(info) === undefined ? recording.requests : [];
    const output = shortened(recording.output, before, liveTitle(info) !== undefined);
    before = recording.output;
    return [whole, ...fencesOf({ output, requests })].join("\n");
  });
}

function shortened(output: string, before: string, canBeWatched: boolean): string {
  const lines = output.replace(/\n$/, "").split("\n");
  const again = output.trimEnd() === before.trimEnd();
  if (lines.length <= longestOutput || !(again || canBeWatched)) return output;
  const more = `${lines.length - linesShown} more lines${again ? ", the same as above" : ""}`;
  return [...lines.slice(0, linesShown), `… (${more})`].join("\n");
}

function fencesOf({ output, requests }: Recording): string[] {
  const wires = requests.map(({ wire, ...request }) =>
    [labelOf(request), ...showWire(wire.map(cutLongText), width).map((line) => `  ${line}`)].join(
      "\n",
    ),
  );
  return [
    ...(output === "" ? [] : [fence("output", output.replace(/\n$/, ""))]),
    ...(wires.length === 0 ? [] : [fence("wire", wires.join("\n\n"))]),
  ];
}

/** A message whose text stands in a lesson only as far as anybody would read it. */
function cutLongText({ role, content }: Message): Message {
  if (content.length <= longestText) return { role, content };
  const left = content.length - shownOfLong;
  return { role, content: `${content.slice(0, shownOfLong)}… (${left} more characters)` };
}

function fence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${info}\n${text}\n${ticks}\n`;
}
