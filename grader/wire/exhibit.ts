import wrapAnsi from "wrap-ansi";
import type { Wire } from "./message.ts";
import { type Paint, plain, showDifference } from "./show-difference.ts";
import { showPieces } from "./show-pieces.ts";
import { showWire } from "./show-wire.ts";

/** The evidence for a failure, as plain data: what a person has to see to believe it. */
export type Exhibit =
  | {
      readonly kind: "wire";
      /** The number of the request, counted from 1 within its check. */
      readonly request: number;
      readonly sent: Wire;
      readonly right: Wire;
      /** How many turns the bot was told to send, where it was told. */
      readonly maxTurns?: number | undefined;
      /** What the API answered, where it refused the request. */
      readonly refusal?: string | undefined;
    }
  | {
      readonly kind: "history";
      readonly turns: number;
      readonly held: Wire;
      readonly right: Wire;
    }
  | {
      readonly kind: "returned";
      readonly said: string;
      readonly returned: string;
      readonly replied: string | undefined;
      /** True when the function came back before the model had replied. */
      readonly early: boolean;
      /** True when it stopped reading a stream before its last piece. */
      readonly stopped?: boolean;
      /** What is wrong with the whole list, where a function gives back a list of replies. */
      readonly ofList?: string | undefined;
    }
  | {
      readonly kind: "doubled";
      /** Empty when the requests left while nothing was being said. */
      readonly said: string;
      readonly requests: readonly { readonly number: number; readonly wire: Wire }[];
    }
  | { readonly kind: "nothing-sent"; readonly said: string }
  /** A function that holds a conversation by itself asked on before the model had replied. */
  | { readonly kind: "at-once"; readonly questions: number }
  | { readonly kind: "not-streamed"; readonly request: number }
  | {
      readonly kind: "buffered";
      readonly said: string;
      readonly pieces: readonly string[];
      /** The piece, counted from 1, that was still kept back when the next one arrived. */
      readonly late: number | undefined;
    }
  | {
      readonly kind: "handed-on";
      readonly said: string;
      readonly pieces: readonly string[];
      readonly tokens: readonly string[];
    };

/** The exhibit as lines of text, at most `width` columns wide. */
export function showExhibit(exhibit: Exhibit, width: number, paint: Paint = plain): string[] {
  switch (exhibit.kind) {
    case "wire": {
      const lines = showDifference(
        { ...exhibit, title: `request ${exhibit.request}` },
        width,
        paint,
      );
      const { maxTurns } = exhibit;
      if (maxTurns !== undefined) lines.unshift(paint.quiet(`with maxTurns: ${maxTurns}`));
      return exhibit.refusal === undefined
        ? lines
        : [...lines, "", paint.quiet("the API refused it"), ...indent(exhibit.refusal, width)];
    }
    case "history": {
      const turns = exhibit.turns === 1 ? "1 turn" : `${exhibit.turns} turns`;
      const wires = { sent: exhibit.held, right: exhibit.right };
      return showDifference(
        { ...wires, title: `after ${turns} your history`, verbs: ["holds", "should hold"] },
        width,
        paint,
      );
    }
    case "returned":
      return showReturned(exhibit, width, paint);
    case "doubled":
      return [
        paint.quiet(
          exhibit.said === ""
            ? "left while nothing was being said to your code"
            : exhibit.requests.length === 1
              ? `for ${quote(exhibit.said)}, one turn more than is asked for`
              : `for ${quote(exhibit.said)} alone, ${exhibit.requests.length} requests left`,
        ),
        ...exhibit.requests.flatMap(({ number, wire }) => [
          paint.quiet(`request ${number} carried`),
          ...showWire(wire, width - 2).map((line) => `  ${line}`),
        ]),
      ];
    case "nothing-sent":
      return indent(
        exhibit.said === ""
          ? "A turn is missing: no request was sent for it. Is an `await` missing, or is too little said?"
          : `No request was sent for ${quote(exhibit.said)}. The model is asked with client.chat.completions.create(). If your code does that, is an \`await\` missing?`,
        width,
      );
    case "at-once":
      return indent(
        `${exhibit.questions} questions were on the wire before the first reply came. Wait for each reply before you say the next thing.`,
        width,
      );
    case "not-streamed":
      return indent(`Request ${exhibit.request} was sent without stream: true.`, width);
    case "buffered": {
      const { said, pieces, late } = exhibit;
      const when =
        late === undefined
          ? "onToken got its first one after the last had arrived."
          : `When piece ${late + 1} (${JSON.stringify(pieces[late])}) arrived, onToken hadn't got piece ${late} (${JSON.stringify(pieces[late - 1])}) yet.`;
      return indent(
        `The reply to ${quote(said)} arrived in ${pieces.length} pieces. ${when}`,
        width,
      );
    }
    case "handed-on":
      return showPieces(exhibit, width, paint);
    default: {
      const unknown: never = exhibit;
      return unknown;
    }
  }
}

type Returned = Extract<Exhibit, { readonly kind: "returned" }>;

function showReturned(exhibit: Returned, width: number, paint: Paint): string[] {
  const { said, returned, replied, early, stopped, ofList } = exhibit;
  if (ofList !== undefined) return indent(ofList, width);
  const hint = stopped
    ? "Your code stopped reading before the stream had ended."
    : early
      ? "It came back before the model had replied: is an `await` missing?"
      : undefined;
  return [
    ...(said === "" ? [] : [paint.quiet(`after ${quote(said)}`)]),
    paint.quiet("the model replied"),
    ...text(replied ?? "(nothing: it wasn't asked)", width).map(paint.missing),
    paint.quiet("your function returned"),
    ...text(returned, width).map(paint.unwanted),
    ...(hint === undefined ? [] : indent(hint, width)),
  ];
}

function text(content: string, width: number): string[] {
  return showWire([{ role: "", content }], width)
    .map((line) => line.slice("assistant  ".length))
    .flatMap((line) => indent(line, width));
}

function indent(sentence: string, width: number): string[] {
  return wrapAnsi(sentence, Math.max(20, width - 2))
    .split("\n")
    .map((line) => `  ${line}`);
}

function quote(said: string): string {
  const line = said.replaceAll(/\s+/g, " ");
  return `"${line.length > 50 ? `${line.slice(0, 49)}…` : line}"`;
}
