import { afterEach, expect, test } from "vitest";
import { captureOutput, type Output } from "./capture-output.ts";

const streams = [process.stdout, process.stderr];
const originals = streams.map(({ write }) => write);
const nothing = (): Output => ({ text: "", flooded: false });

afterEach(() => {
  for (const [index, stream] of streams.entries()) {
    const write = originals[index];
    if (write) stream.write = write;
  }
});

test("catches what is printed on both streams, as text or bytes, in order", () => {
  const output = nothing();
  captureOutput(() => output);
  process.stdout.write("Turn 1: ");
  process.stderr.write("a warning, ");
  expect(process.stdout.write(Buffer.from("नमस्ते\n"))).toBe(true);
  expect(output).toEqual({ text: "Turn 1: a warning, नमस्ते\n", flooded: false });
});

test("puts each text where it belongs at that moment", () => {
  const [first, second] = [nothing(), nothing()];
  let place = first;
  captureOutput(() => place);
  process.stdout.write("one");
  place = second;
  process.stdout.write("two");
  expect([first.text, second.text]).toEqual(["one", "two"]);
});

test("calls back when a text is written, with or without an encoding", async () => {
  captureOutput(nothing);
  await new Promise((resolve) => process.stdout.write("one", resolve));
  await new Promise((resolve) => process.stdout.write("two", "utf8", resolve));
});

test("keeps a million characters and says that there was more", () => {
  const output = nothing();
  captureOutput(() => output);
  process.stdout.write("x".repeat(999_999));
  expect(output.flooded).toBe(false);
  process.stdout.write("yz");
  process.stdout.write("never seen");
  expect(output.text.length).toBe(1_000_000);
  expect(output.text.endsWith("xy")).toBe(true);
  expect(output.flooded).toBe(true);
});
