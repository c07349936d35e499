import { join } from "node:path";
import stringWidth from "string-width";
import { afterEach, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";

const { number, nn } = lessonNamed("streaming");
const main = join(import.meta.dirname, "main.mjs");

let reader: PseudoTerminal;
afterEach(() => reader.kill());

test("shows a reply arriving piece by piece beside one that arrives at once", async () => {
  reader = new PseudoTerminal([main, "lesson", String(number)], { columns: 80, rows: 24 });
  const shows = (what: string, ...patterns: RegExp[]) =>
    reader.until(what, () => patterns.every((pattern) => pattern.test(reader.text)));
  const keys = / {2}p watch it run · space next · q quit$/;
  await shows("the first page", keys);
  const page = reader.text;

  reader.press("p");
  await shows(
    "the first words of the streamed reply",
    /^ {2}all at once +│ {2}streamed$/m,
    /│ {2}first word {2}\d\.\d+ s$/m,
    /│ {2}so far {6}\d\.\d+ s$/m,
    /│ {2}\S+ \S+ \S+/m,
    / {2}p again · space next · b back · q quit$/,
  );

  reader.resize(40, 16);
  await shows("the streamed reply below the other", /^ {2}streamed$/m, /^ {2}\S.*web/m);
  expect(Math.max(...reader.lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);

  reader.resize(80, 24);
  reader.press("b");
  await reader.until("the page it came from", () => reader.text === page);
  reader.press(" ");
  await shows("the next page", /^ {2}\d+ · Streaming +2 of \d+$/m, / {2}p watch it run · space/);
  reader.press("q");
  expect(await reader.end()).toBe(0);
  expect(reader.away).toBe(false);
  expect(reader.text).toContain(`npm test exercises/${nn}`);
});
