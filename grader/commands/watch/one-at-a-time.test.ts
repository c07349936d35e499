import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

/** A task whose runs end when they are told to. */
function slowTask() {
  const ends: (() => void)[] = [];
  const task = () => new Promise<void>((resolve) => ends.push(resolve));
  return { ends, task };
}

test("runs at once, and again when asked afterwards", async () => {
  const { ends, task } = slowTask();
  const ask = oneAtATime(task);
  const first = ask();
  expect(ends.length).toBe(1);
  ends[0]?.();
  await first;
  void ask();
  expect(ends.length).toBe(2);
});

test("runs exactly once more, however often it is asked for meanwhile", async () => {
  const { ends, task } = slowTask();
  const ask = oneAtATime(task);
  const all = [ask(), ask(), ask(), ask()];
  expect(ends.length).toBe(1);
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(ends.length).toBe(2);
  ends[1]?.();
  await Promise.all(all);
  expect(ends.length).toBe(2);
});
