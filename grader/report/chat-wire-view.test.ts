import { expect, test } from "vitest";
import type { Message } from "../wire/message.ts";
import { showChatWires } from "./chat-wire-view.ts";
import { lookFor } from "./markdown/look.ts";

const look = lookFor({ color: false, links: false });
const hello: Message = { role: "user", content: "Hello!" };
const answer: Message = { role: "assistant", content: "Ahoy!" };
const request = (number: number, wire: readonly Message[]) => ({
  ...{ number, wire, streamed: false, refused: undefined, reply: answer.content },
  ...{ promptTokens: 10 * number, replyTokens: 1 },
});
const show = (wires: Parameters<typeof showChatWires>[0]) => showChatWires(wires, 60, look);

test("shows what the last request carried and cost, and what the history holds for the next", () => {
  const requests = [request(1, [hello]), request(2, [hello, answer, hello])];
  expect(show({ requests, history: [hello, answer, hello, answer] })).toEqual([
    "request 2 carried",
    "  user       Hello!",
    "  assistant  Ahoy!",
    "  user       Hello!",
    "  reply      Ahoy!",
    "It cost 20 tokens for what it carried, and 1 for the reply.",
    "All 2 requests together: 30 tokens sent, 2 received.",
    "",
    "request 3 will carry the history and your message",
    "  user       Hello!",
    "  assistant  Ahoy!",
    "  user       Hello!",
    "  assistant  Ahoy!",
    "  user       (what you say next)",
  ]);
});

test("says what it can of a bot that shows no history", () => {
  expect(show({ requests: [request(1, [hello])], history: undefined }).slice(5)).toEqual([
    "request 2 will carry, if your bot leaves nothing out",
    "  user       Hello!",
    "  assistant  Ahoy!",
    "  user       (what you say next)",
  ]);
  expect(show({ requests: [], history: undefined })).toEqual([
    "Nothing was sent yet.",
    "",
    "request 1 will carry your message, and what the bot adds",
    "  user       (what you say next)",
  ]);
});

test("says that a bot without a history sends only the message", () => {
  expect(show({ requests: [request(1, [hello])], history: [] }).slice(5)).toEqual([
    "request 2 will carry your message only",
    "  user       (what you say next)",
  ]);
});

test("warns when the last request carried something else than the history", () => {
  const buried = [hello, answer, hello];
  const lines = show({ requests: [request(1, [answer, hello])], history: buried });
  expect(lines.slice(-2).join(" ")).toBe(
    "The last request didn't carry what the history holds, so the next one may not, either.",
  );
});
