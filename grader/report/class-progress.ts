import type { ClassProgress } from "../class/class-request.ts";
import { progressBar } from "./progress-bar.ts";

const widestBar = 30;
const narrowestBar = 8;

/**
 * How far a class is graded, on one line: a bar where there is room for it, how many, how many of
 * those solved, and how long it still takes.
 *
 * @param seconds since the first of those that weren't kept from before was begun
 */
export function showClassProgress(
  { done, of, solved, kept }: ClassProgress,
  seconds: number,
  columns: number,
): string {
  const counted = `${number(done)} of ${number(of)} graded`;
  const parts = [counted, `${number(solved)} solved`, timeLeft(done - kept, of - done, seconds)];
  const text = parts.filter((part) => part !== "").join(" · ");
  const room = Math.min(widestBar, columns - text.length - 5);
  const bar = room < narrowestBar ? "" : `${progressBar(done, of, room)}  `;
  return `  ${bar}${text}`.slice(0, Math.max(1, columns - 1));
}

/** "about 2 minutes left"; nothing before it can be told. */
function timeLeft(done: number, left: number, seconds: number): string {
  if (done === 0 || left === 0) return "";
  const rest = (seconds / done) * left;
  if (rest <= 1) return "a second left";
  if (rest < 90) return `about ${Math.ceil(rest)} seconds left`;
  if (rest < 5400) return `about ${Math.round(rest / 60)} minutes left`;
  return `about ${Math.round(rest / 3600)} hours left`;
}

function number(count: number): string {
  return count.toLocaleString("en");
}
