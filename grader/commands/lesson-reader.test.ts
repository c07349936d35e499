import stringWidth from "string-width";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");

// Opening a lesson is noted, and nobody's own notes should change by it.
let workbook: TestWorkbook;

beforeAll(async () => {
  workbook = await TestWorkbook.make();
});

afterAll(() => workbook.remove());

/** A lesson opened in a real pseudo-terminal. */
class Reader extends PseudoTerminal {
  constructor(columns: number, rows: number, env: Record<string, string> = {}) {
    super([workbook.main, "lesson", n], { columns, rows, env });
  }

  get keys(): string | undefined {
    return this.lines.at(-1);
  }

  /** Resolves when page `number` is on the screen, drawn to its last line. */
  async page(number: number): Promise<void> {
    const count = new RegExp(` ${number} of \\d+$`);
    await this.until(
      `page ${number}`,
      () => count.test(this.lines[0] ?? "") && / quit$/.test(this.keys ?? ""),
    );
  }
}

let reader: Reader;
const open = async (columns: number, rows: number, env?: Record<string, string>) => {
  reader = new Reader(columns, rows, env);
  await reader.page(1);
  return reader;
};

afterEach(() => reader.kill());

/** Checks the page that a lesson opens with. */
function expectFirstPage(columns: number): void {
  const { lines, away } = reader;
  expect(away).toBe(true);
  expect(lines[0]).toMatch(new RegExp(`^ {2}${n} · The Chatbot class +1 of \\d+$`));
  expect(stringWidth(lines[0] ?? "")).toBe(columns - 2);
  expect(lines.slice(1, 4)).toEqual(["", "  The Chatbot class", "  ═════════════════"]);
  expect(lines.at(-1)).toBe("  space next · q quit");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
}

/** Checks that the learner's screen is back, and says where the exercise is. */
function expectLeft(): void {
  expect(reader.away).toBe(false);
  expect(reader.lines.join("\n").trim()).toMatch(
    new RegExp(
      String.raw`^─+\n {2}Your exercise {3}exercises/${id}/chatbot\.ts\n {2}Try it with {5}npm run try ${n}\n {2}Grade it with {3}npm test exercises/${nn}\n {2}Stuck\? {10}npm run hint ${n} {3}\(3 hints, one at a time\)$`,
    ),
  );
}

test("goes forward and back with the keys it names and with arrows, not back from the first page, and q quits", async () => {
  await open(80, 24);
  expectFirstPage(80);
  const first = reader.lines;
  reader.press(" ");
  await reader.page(2);
  expect(reader.keys).toBe("  space next · b back · q quit");
  reader.press("b");
  await reader.page(1);
  expect(reader.lines).toEqual(first);
  reader.press("\u001b[C");
  await reader.page(2);
  reader.press("\u001b[D");
  await reader.page(1);
  reader.press("b ");
  await reader.page(2);
  reader.press("q");
  expect(await reader.end()).toBe(0);
  expectLeft();
});

test("wraps anew when the window changes its size, keeps the place, shows an answer with a key of its own, and ends after the last page", async () => {
  await open(120, 40);
  expectFirstPage(120);
  reader.press(" ");
  await reader.page(2);
  const top = reader.lines[2] ?? "";
  expect(top).not.toBe("");
  reader.resize(60, 20);
  const drawnFor = (columns: number) =>
    / of \d+$/.test(reader.lines[0] ?? "") &&
    stringWidth(reader.lines[0] ?? "") === columns - 2 &&
    reader.lines.every((line) => stringWidth(line) <= columns - 2);
  await reader.until("the narrow page", () => drawnFor(60) && reader.lines.includes(top));
  reader.resize(120, 40);
  await reader.until("the wide page", () => drawnFor(120) && reader.lines.includes(top));

  await reader.page(2);
  const count = Number(/of (\d+)$/.exec(reader.lines[0] ?? "")?.[1]);
  const answer = "Seven are in the history";
  expect(reader.lines.join("\n")).not.toContain(answer);
  const seen: boolean[] = [];
  for (let number = 3; number <= count; number += 1) {
    const asked = reader.keys?.includes("space shows the answer");
    reader.press(" ");
    await reader.page(number);
    const shows = reader.lines.join("\n").includes(answer);
    if (shows || asked) seen.push(asked === true && shows);
  }
  expect(seen).toEqual([true]);
  expect(reader.keys).toBe("  space finish · b back · q quit");
  expect(reader.lines.join("\n")).toContain(`Grade it with   npm test exercises/${nn}`);
  reader.press(" ");
  expect(await reader.end()).toBe(0);
});

test("a window of thirty by eight still shows a page and its keys; Ctrl-C gives the learner's screen back", async () => {
  reader = new Reader(30, 8);
  await reader.until("the keys", () => reader.keys === "  space next · q quit");
  reader.resize(80, 24);
  await reader.page(1);
  reader.press("\u0003");
  expect(await reader.end()).toBe(0);
  expectLeft();
});

test("Escape gives the learner's screen back as well", async () => {
  await open(80, 24);
  reader.press("\u001b");
  expect(await reader.end()).toBe(0);
  expectLeft();
});

test("gives the screen back when it is told to stop from outside", async () => {
  await open(80, 24);
  reader.signal("SIGTERM");
  await reader.end();
  expect(reader.away).toBe(false);
});
