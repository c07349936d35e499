import { expect, test, vi } from "vitest";
import { Keyboard } from "./keyboard.ts";

function heard(...data: string[]): string[] {
  const keys: string[] = [];
  const keyboard = new Keyboard((key) => keys.push(key));
  for (const one of data) keyboard.hear(one);
  keyboard.flush();
  return keys;
}

test("makes keys of letters, control characters and sequences, several at once too", () => {
  expect(heard("nN 5\r")).toEqual(["n", "n", "space", "5", "enter"]);
  expect(heard("\u001b[A\u001bOB\u001b[5~\u0003\u001a")).toEqual([
    ..."up down pageup ctrl-c ctrl-z".split(" "),
  ]);
  // What has no name here isn't taken for its letters.
  expect(heard("\u001b[1;5Pq")).toEqual(["q"]);
});

test("waits for the rest of a sequence that arrives in two parts", () => {
  expect(heard("\u001b", "[A")).toEqual(["up"]);
  expect(heard("\u001b[", "6~")).toEqual(["pagedown"]);
});

test("takes an Escape that nothing follows for the key", () => {
  vi.useFakeTimers();
  const keys: string[] = [];
  new Keyboard((key) => keys.push(key)).hear("\u001b");
  expect(keys).toEqual([]);
  vi.runAllTimers();
  expect(keys).toEqual(["escape"]);
  vi.useRealTimers();
});
