import type { Wire } from "../wire/message.ts";
import { showWire } from "../wire/show-wire.ts";
import type { Look } from "./markdown/look.ts";
import { renderWire } from "./markdown/wire-block.ts";
import { type LabelledRequest, labelOf } from "./request-label.ts";
import { cutLine } from "./verdict/code-frame.ts";

/** A request of a program, and what came back. */
export interface SentRequest extends LabelledRequest {
  readonly wire: Wire;
  /** `undefined` where nothing came back. */
  readonly reply: string | undefined;
}

const mostShown = 10;
const mostRoles = 6;
/** Wide enough for any text to stay on one line. */
const endless = Number.MAX_SAFE_INTEGER;

/**
 * What a program sent, in short: for each request the roles of its messages, the last message and
 * the reply. Of many requests the first and the last are shown.
 */
export function showSent(requests: readonly SentRequest[], width: number, look: Look): string[] {
  const half = mostShown / 2;
  const lines = requests.map((request) => showRequest(request, width, look));
  if (lines.length <= mostShown) return lines.flat();
  const left = look.label(`… ${lines.length - mostShown} more requests`);
  return [...lines.slice(0, half).flat(), left, ...lines.slice(-half).flat()];
}

/** Each request with its whole wire, as lessons show it. */
export function showWires(requests: readonly SentRequest[], width: number, look: Look): string[] {
  return requests.flatMap((request, index) => [
    ...(index === 0 ? [] : [""]),
    ...renderWire(labelOf(request), request.wire, width, look),
  ]);
}

function showRequest(request: SentRequest, width: number, look: Look): string[] {
  const { number, wire, streamed, reply, refused } = request;
  const label = `request ${number}${streamed ? " (stream: true)" : ""}  ${rolesOf(wire)}`;
  const last = wire.at(-1);
  const answer =
    refused === undefined
      ? { role: "reply", content: reply ?? "(none came)" }
      : { role: "refused", content: `with status ${refused}` };
  const messages = [...(last ? [last] : []), answer];
  const lines = messages.map((message) => `  ${firstLineOf(message, width - 2)}`);
  return [cutLine(label, width), ...lines].map((line, index) =>
    index === 0 ? look.label(line) : line,
  );
}

function rolesOf(wire: Wire): string {
  if (wire.length === 0) return "no messages";
  const roles = wire.map(({ role }) => role);
  const shown = roles.length <= mostRoles ? roles : [...roles.slice(0, 3), "…", ...roles.slice(-3)];
  return `${wire.length === 1 ? "1 message" : `${wire.length} messages`}: ${shown.join(", ")}`;
}

function firstLineOf(message: Wire[number], width: number): string {
  const [first = "", ...more] = showWire([message], endless);
  const line = more.length > 0 ? `${first.replace(/↵$/, "")} …` : first;
  return cutLine(line, width);
}
