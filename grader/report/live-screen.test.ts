import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type LiveRun, showLive } from "./live-screen.ts";
import { lookFor } from "./markdown/look.ts";

const look = lookFor({ color: false, links: false });
const run: LiveRun = {
  title: "streamed",
  printed: "",
  elapsed: undefined,
  first: undefined,
  ended: false,
};
const whole = { ...run, title: "all at once" };
const show = (runs: readonly LiveRun[], columns: number, rows: number) =>
  showLive(runs, columns, rows, look).map((line) => line.trimEnd());

test("says what there is to wait for, and how long it took", () => {
  expect(show([run], 60, 3)).toEqual(["streamed", "getting ready …", ""]);
  expect(show([{ ...run, elapsed: 90 }], 60, 4).slice(1)).toEqual([
    "first word  …",
    "so far      0.09 s",
    "",
  ]);
  const ended = { ...run, printed: "Hello", first: 170, elapsed: 2449, ended: true };
  expect(show([ended], 60, 5).slice(1)).toEqual([
    "first word  0.17 s",
    "last word   2.4 s",
    "",
    "Hello",
  ]);
});

test("sets runs side by side, and one above the other where columns would be too narrow", () => {
  const runs = [whole, { ...run, printed: "Hello" }];
  expect(show(runs, 60, 4)).toEqual([
    "all at once                  │  streamed",
    "getting ready …              │  getting ready …",
    "                             │",
    "                             │  Hello",
  ]);
  expect(show(runs, 50, 8)).toEqual([
    "all at once",
    "getting ready …",
    "",
    "",
    "streamed",
    "getting ready …",
    "",
    "Hello",
  ]);
});

test("shows the end of a text that is longer than the window, within its width", () => {
  const printed = Array.from({ length: 400 }, (_, index) => `word${index}`).join(" ");
  for (const [columns, rows] of [
    [80, 20],
    [30, 8],
    [20, 4],
  ] as const) {
    const lines = show([whole, { ...run, printed, elapsed: 900, first: 100 }], columns, rows);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
    expect(lines.length).toBeLessThanOrEqual(rows + 2);
  }
  expect(show([{ ...run, printed }], 80, 10).at(-1)).toMatch(/word399$/);
});

test("never lets a text move the cursor or colour the screen", () => {
  expect(show([{ ...run, printed: "\u001b[31mred\u001b[2J" }], 60, 5).join("")).not.toContain(
    "\u001b",
  );
});

test("says why a run failed, in place of a clock", () => {
  const failure = "This didn't run: no such file.";
  expect(show([{ ...run, ended: true, failure }], 60, 3)).toEqual(["streamed", "", failure]);
});
