import type { Progress } from "./progress.ts";

/** Days in a row, each with at least one grading. */
export interface Streak {
  /** Up to today, or to yesterday as long as today isn't over; 0 when it has ended. */
  readonly days: number;
  /** The longest there ever was. */
  readonly longest: number;
  /** Whether something was graded today. */
  readonly today: boolean;
}

const oneDay = 24 * 60 * 60 * 1000;

/** The streak as it is on a day, `2026-11-20`. Gradings count whether they passed or not. */
export function streakOf({ lessons }: Progress, today: string): Streak {
  const days = new Set(Object.values(lessons).flatMap(({ graded = {} }) => Object.keys(graded)));
  const upTo = (day: string): number => {
    let length = 0;
    for (let at = day; days.has(at); at = before(at)) length += 1;
    return length;
  };
  const last = days.has(today) ? today : before(today);
  const longest = Math.max(0, ...[...days].map(upTo));
  return { days: upTo(last), longest, today: days.has(today) };
}

/** The day before. Counted in UTC, where every day has 24 hours. */
function before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - oneDay).toISOString().slice(0, 10);
}
