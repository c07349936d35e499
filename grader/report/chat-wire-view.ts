import type { Message, Wire } from "../wire/message.ts";
import { sameMessage } from "../wire/message.ts";
import type { Look } from "./markdown/look.ts";
import { renderWire } from "./markdown/wire-block.ts";
import { wrapText } from "./markdown/wrap.ts";
import { labelOf } from "./request-label.ts";
import type { SentRequest } from "./sent-view.ts";

/** A request of a bot, and what it cost. */
export interface PaidRequest extends SentRequest {
  readonly promptTokens: number;
  readonly replyTokens: number;
}

/** What there is to know of a bot's wires. */
export interface ChatWires {
  readonly requests: readonly PaidRequest[];
  /** What the bot's history holds; `undefined` when it doesn't show any. */
  readonly history: Wire | undefined;
}

const next: Message = { role: "user", content: "(what you say next)" };

/** What the last request carried and cost, and what the next one will carry, as far as that is known. */
export function showChatWires(wires: ChatWires, width: number, look: Look): string[] {
  const { requests } = wires;
  const last = requests.at(-1);
  const { label, wire, caution } = foresee(wires);
  const [, ...messages] = renderWire(label, wire, width, look);
  const ahead = [...wrapText(label, width).map(look.label), ...messages];
  const warned = caution === undefined ? ahead : [...ahead, ...wrapText(caution, width)];
  if (last === undefined) return ["Nothing was sent yet.", "", ...warned];
  const reply: Wire = [{ role: "reply", content: last.reply ?? "(none came)" }];
  const cost = `It cost ${tokens(last.promptTokens)} for what it carried, and ${last.replyTokens} for the reply.`;
  return [
    ...renderWire(labelOf(last), [...last.wire, ...reply], width, look),
    ...wrapText(cost, width),
    ...(requests.length > 1 ? wrapText(sumOf(requests), width) : []),
    "",
    ...warned,
  ];
}

function foresee({ requests, history }: ChatWires): {
  label: string;
  wire: Wire;
  caution?: string | undefined;
} {
  const last = requests.at(-1);
  const number = (last?.number ?? 0) + 1;
  if (history !== undefined) {
    const isSent = last?.wire.every((message, index) => sameMessage(message, history[index]));
    const caution =
      isSent === false && history.length > 0
        ? "The last request didn't carry what the history holds, so the next one may not, either."
        : undefined;
    const label =
      history.length === 0
        ? `request ${number} will carry your message only`
        : `request ${number} will carry the history and your message`;
    return { label, wire: [...history, next], caution };
  }
  if (last === undefined) {
    return {
      label: `request ${number} will carry your message, and what the bot adds`,
      wire: [next],
    };
  }
  const reply: Wire = last.reply === undefined ? [] : [{ role: "assistant", content: last.reply }];
  const label = `request ${number} will carry, if your bot leaves nothing out`;
  return { label, wire: [...last.wire, ...reply, next] };
}

function sumOf(requests: readonly PaidRequest[]): string {
  const sent = requests.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
  const received = requests.reduce((sum, { replyTokens }) => sum + replyTokens, 0);
  return `All ${requests.length} requests together: ${tokens(sent)} sent, ${received} received.`;
}

function tokens(count: number): string {
  return count === 1 ? "1 token" : `${count} tokens`;
}
