import type { Appendix } from "./appendix.ts";
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
  const found = findLesson(nameIn(name), lessons);
  if (found !== undefined) return found;
  throw noSuch(name, lessons, []);
}

/**
 * What there is to read under `name`: a lesson, named as in `whichLesson`, or an appendix, named
 * `glossary` or `lessons/glossary.md`.
 *
 * @throws {UserError} when there is neither; it names those there are and the nearest.
 */
export function whichReading(
  name: string,
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
): Lesson | Appendix {
  const wanted = nameIn(name);
  const appendix = appendices.find((appendix) => appendix.name === wanted);
  const found = appendix ?? findLesson(wanted, lessons);
  if (found !== undefined) return found;
  throw noSuch(name, lessons, appendices);
}

function findLesson(wanted: string, lessons: readonly Lesson[]): Lesson | undefined {
  return lessons.find(({ number, id, slug }) =>
    /^\d+$/.test(wanted) ? Number(wanted) === number : wanted === id || wanted === slug,
  );
}

function noSuch(
  name: string,
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
): UserError {
  const titles = [
    ...lessons.map(({ id, title }) => `  ${id}  ${title}`),
    ...appendices.map(({ name, title }) => `  ${name}  ${title}`),
  ];
  const hint = suggest(nameIn(name), lessons, appendices);
  return new UserError(
    `There is no lesson "${name}".${hint} These are there:\n${titles.join("\n")}`,
  );
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

function suggest(
  wanted: string,
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
): string {
  const last = lessons.at(-1);
  if (/^\d+$/.test(wanted)) {
    return last !== undefined && Number(wanted) > last.number
      ? ` The last one is ${last.number}.`
      : "";
  }
  const spelled = nearest(wanted, [
    ...lessons.flatMap(({ id, slug }) => [id, slug]),
    ...appendices.map(({ name }) => name),
  ]);
  const appendix = appendices.find(({ name }) => name === spelled);
  if (appendix !== undefined) return ` Did you mean ${appendix.name}, ${appendix.title}?`;
  const number = /^\d+(?=-)/.exec(wanted)?.[0];
  const sameNumber = lessons.find((lesson) => lesson.number === Number(number ?? Number.NaN));
  const guess = lessons.find(({ id, slug }) => id === spelled || slug === spelled) ?? sameNumber;
  return guess === undefined ? "" : ` Did you mean ${guess.number}, ${guess.title}?`;
}
