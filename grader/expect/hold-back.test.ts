import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { Recorder } from "../wire/recorder.ts";
import { holdBack } from "./hold-back.ts";
import { OpenTurn } from "./talk.ts";

/** A turn that sends one request; `arrive` hands a piece over as soon as the gate lets it. */
function setUp({ stream = true } = {}) {
  const recorder = new Recorder(new AsyncLocalStorage());
  const turn = new OpenTurn("Hi!", recorder);
  const text = JSON.stringify({ messages: [], stream });
  const url = "https://api.openai.com";
  const gate = holdBack();
  const ask = () => recorder.during(turn, () => recorder.record({ url, text, retry: 0 }));
  const { call, reply } = ask();
  const arrive = async (piece: string) => {
    await gate(call.reply.pieces.length, call);
    reply.handedOver(piece);
  };
  return { turn, call, gate, arrive };
}

test("a piece comes as soon as the one before it was handed on, and no sooner", async () => {
  const { turn, call, arrive } = setUp();
  await arrive("Hello");
  const second = arrive(" there");
  await Promise.resolve();
  expect(call.reply.pieces.length).toBe(1);
  turn.passOn("Hello");
  await second;
  expect(call.reply.pieces.length).toBe(2);
});

test("an empty token hands nothing on", async () => {
  const { turn, call, arrive } = setUp();
  await arrive("Hello");
  void arrive(" there");
  turn.passOn("");
  await Promise.resolve();
  expect(call.reply.pieces.length).toBe(1);
});

test("a bot that waits for the rest gets it, after the first piece without a pause", async () => {
  const { call, arrive } = setUp();
  await arrive("Hello");
  await arrive(" there");
  let rounds = 0;
  const timer = setImmediate(() => {
    rounds += 1;
  });
  for (let piece = 0; piece < 50; piece += 1) await arrive(" and so on");
  clearImmediate(timer);
  expect(rounds).toBe(0);
  expect(call.reply.pieces.length).toBe(52);
});

test("what isn't streamed, or belongs to no turn, is never held back", async () => {
  const { call, gate } = setUp({ stream: false });
  await gate(3, call);
  const recorder = new Recorder({ run: (_, task) => task(), getStore: () => undefined });
  const stray = recorder.record({ url: "", text: '{"stream": true}', retry: 0 });
  stray.reply.handedOver("Hello");
  await gate(1, stray.call);
});
