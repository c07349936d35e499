import { expect, test } from "vitest";
import { interruptible } from "./interruptible.ts";

const stream = { headers: { "content-type": "text/event-stream; charset=utf-8" } };

test("passes replies on as they are while nobody interrupts", async () => {
  const { fetch } = interruptible(async () => new Response("data: 1\n\n", stream));
  const response = await fetch("https://example.org/");
  expect([response.status, await response.text()]).toEqual([200, "data: 1\n\n"]);
});

test("ends a stream where it is, as if the program had aborted it", async () => {
  const first = new TextEncoder().encode("data: 1\n\n");
  const body = new ReadableStream({ start: (controller) => controller.enqueue(first) });
  const { fetch, interrupt } = interruptible(async () => new Response(body, stream));
  const reader = (await fetch("https://example.org/")).body?.getReader();
  expect((await reader?.read())?.value).toEqual(first);
  interrupt();
  await expect(reader?.read()).rejects.toMatchObject({ name: "AbortError" });
});

test("refuses what isn't answered yet, and every new request until the next turn", async () => {
  let count = 0;
  const { fetch, interrupt, beginTurn } = interruptible(() => {
    count += 1;
    return count === 1 ? new Promise(() => {}) : Promise.resolve(new Response("here"));
  });
  const waiting = fetch("https://example.org/");
  interrupt();
  expect((await waiting).status).toBe(400);
  expect((await fetch("https://example.org/")).status).toBe(400);
  beginTurn();
  expect(await (await fetch("https://example.org/")).text()).toBe("here");
  expect(count).toBe(2);
});
