import { expect, test } from "vitest";
import type { Call } from "../../wire/call.ts";
import { createRecorder } from "../../wire/recordings-for-tests.ts";
import { paceAsAModel } from "./pace-as-a-model.ts";

const url = "https://api.openai.com";
const send = (stream: boolean): Call =>
  createRecorder().record({ url, text: JSON.stringify({ messages: [], stream }), retry: 0 }).call;

test("the first piece of a stream is there before a whole reply of many pieces, the last with it", async () => {
  const { sent, gate } = paceAsAModel({ wholeToo: true });
  const [streamed, whole] = [send(true), send(false)];
  sent(streamed);
  sent(whole);
  const order: string[] = [];
  const wait = (name: string, index: number, call: Call) =>
    gate(index, call).then(() => void order.push(name));
  await Promise.all([
    wait("all at once", 15, whole),
    wait("first piece", 0, streamed),
    wait("piece after it", 30, streamed),
  ]);
  expect(order).toEqual(["first piece", "all at once", "piece after it"]);
});

test("whole replies aren't waited for unless that is asked for", async () => {
  const { gate } = paceAsAModel();
  let passed = false;
  void gate(500, send(false)).then(() => {
    passed = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  expect(passed).toBe(true);
});
