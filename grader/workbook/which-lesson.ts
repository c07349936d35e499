import type { Lesson } from "./lesson.ts";
import { nearest } from "./nearest.ts";
import { UserError } from "./user-error.ts";

const rooms = new Set(["lessons", "exercises", "solutions", "fixtures"]);

/**
 * The lesson that `name` means. `3`, `03`, `chatbot-class`, `03-chatbot-class`, and a path such as
 * `exercises/03`, `exercises\03-chatbot-class\` or `lessons/03-chatbot-class.md` all mean lesson 3.
 *
 * @throws {UserError} when there is no such lesson; it names those there are and the nearest.
 */
export function whichLesson(name: string, lessons: readonly Lesson[]): Lesson {
  const wanted = nameIn(name);
  const found = lessons.find(({ number, id, slug }) =>
    /^\d+$/.test(wanted) ? Number(wanted) === number : wanted === id || wanted === slug,
  );
  if (found !== undefined) return found;
  const list = lessons.map(({ id, title }) => `  ${id}  ${title}`).join("\n");
  const hint = suggest(wanted, lessons);
  throw new UserError(`There is no lesson "${name}".${hint} These are there:\n${list}`);
}

/** The part of a path that names a lesson: what follows `exercises/` or its like, or else its end. */
function nameIn(path: string): string {
  const parts = path
    .trim()
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== "");
  const room = parts.findLastIndex((part) => rooms.has(part));
  const part = room === -1 ? parts.at(-1) : parts[room + 1];
  return (part ?? "").replace(/\.md$/, "");
}

function suggest(wanted: string, lessons: readonly Lesson[]): string {
  const last = lessons.at(-1);
  if (/^\d+$/.test(wanted)) {
    return last !== undefined && Number(wanted) > last.number
      ? ` The last one is ${last.number}.`
      : "";
  }
  const number = /^\d+(?=-)/.exec(wanted)?.[0];
  const sameNumber = lessons.find((lesson) => lesson.number === Number(number ?? Number.NaN));
  const spelled = nearest(
    wanted,
    lessons.flatMap(({ id, slug }) => [id, slug]),
  );
  const guess = lessons.find(({ id, slug }) => id === spelled || slug === spelled) ?? sameNumber;
  return guess === undefined ? "" : ` Did you mean ${guess.number}, ${guess.title}?`;
}
