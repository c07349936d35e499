import stringWidth from "string-width";
import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";

/** A line of the table of contents. */
export interface Entry {
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly points: number;
  readonly solved: boolean;
  /** The one to go on with. */
  readonly next: boolean;
  /** Where the learner is: opened or graded last. */
  readonly here: boolean;
}

/** Something else to read, under its name. */
export interface Aside {
  readonly name: string;
  readonly about: string;
}

const margin = "  ";
const hereMark = "→ ";
const workbook = "Blank Slate";
const motto = "How chatbots remember, when every call is a blank slate.";

/**
 * The lessons, what each is worth and whether its exercise is solved, how far the learner has come,
 * what to do next, and what else there is to read. Every mark has its word, so that nothing depends on colour.
 *
 * @param course what it is called, if it is one of somebody's own
 */
export function showContents(
  entries: readonly Entry[],
  asides: readonly Aside[],
  columns: number,
  look: Look,
  course = workbook,
): string[] {
  const next = entries.find((entry) => entry.next);
  const here = entries.find((entry) => entry.here);
  const titleWidth = Math.max(...entries.map(({ title }) => stringWidth(title)));
  return [
    "",
    `${margin}${look.title(course)}`,
    ...(course === workbook ? [`${margin}${motto}`] : []),
    "",
    ...entries.map((entry) => showEntry(entry, titleWidth, look)),
    "",
    ...(here ? [`${hereMark}You are at lesson ${here.number}, ${here.title}.`] : []),
    `${margin}${showTotal(entries)}`,
    "",
    ...whatNext(next)
      .flatMap((line) => wrapText(line, columns - 2 * margin.length))
      .map((line) => margin + look.strong(line)),
    "",
    ...showAsides(asides, columns),
  ];
}

function showAsides(asides: readonly Aside[], columns: number): string[] {
  if (asides.length === 0) return [];
  const commands = asides.map(({ name }) => `npm run lesson ${name}`);
  const widest = Math.max(...commands.map((command) => command.length));
  const lines = asides.flatMap(({ about }, index) => {
    const command = `${margin}${(commands[index] ?? "").padEnd(widest)}   `;
    const wrapped = wrapText(about, Math.max(20, columns - command.length - margin.length));
    return hang(wrapped, command, " ".repeat(command.length));
  });
  return [`${margin}Around the lessons:`, "", ...lines, ""];
}

function showEntry(entry: Entry, titleWidth: number, look: Look): string {
  const { solved, next } = entry;
  const title = entry.title + " ".repeat(titleWidth - stringWidth(entry.title));
  const number = String(entry.number).padStart(2, "0");
  const minutes = `${String(entry.minutes).padStart(2)} min`;
  const points = `${String(solved ? entry.points : 0).padStart(2)} of ${entry.points} points`;
  const word = solved ? "solved" : next ? "next" : "not solved yet";
  const line = `${solved ? "✓" : " "} ${number}  ${title}   ${minutes}   ${points}   ${word}`;
  return (
    (entry.here ? hereMark : margin) + (solved ? look.good(line) : next ? look.strong(line) : line)
  );
}

function showTotal(entries: readonly Entry[]): string {
  const solved = entries.filter((entry) => entry.solved);
  const sum = (some: readonly Entry[]) => some.reduce((total, { points }) => total + points, 0);
  return `Solved: ${solved.length} of ${entries.length} exercises, ${sum(solved)} of ${sum(entries)} points.`;
}

function whatNext(next: Entry | undefined): string[] {
  if (next === undefined)
    return ["You have solved everything. Read any lesson again: npm run lesson 1"];
  const number = String(next.number).padStart(2, "0");
  return [
    `Read lesson ${next.number}:      npm run lesson ${next.number}`,
    `Grade your answer:  npm test exercises/${number}`,
  ];
}
