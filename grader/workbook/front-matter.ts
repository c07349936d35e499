import type { Lesson } from "./lesson.ts";
import { UserError } from "./user-error.ts";

/** What a lesson's front matter says. */
export type FrontMatter = Pick<
  Lesson,
  "title" | "minutes" | "points" | "versions" | "reviewed" | "reviewBy"
>;

/**
 * Reads the front matter of a lesson's file.
 *
 * @param where How to name the file in an error.
 * @throws {UserError} when the front matter is missing or a field of it isn't as it should be.
 */
export async function readFrontMatter(source: string, where: string): Promise<FrontMatter> {
  const { yaml } = split(source);
  if (yaml === undefined) {
    throw new UserError(
      `${where} has no front matter.`,
      "Begin the file with a line ---, then title, minutes, points, versions, reviewed and review-by, then a line ---.",
    );
  }
  const fields = await parseFields(yaml, where);
  return {
    title: textField(fields, "title", where),
    minutes: countField(fields, "minutes", where),
    points: countField(fields, "points", where),
    versions: versionsField(fields, where),
    reviewed: dateField(fields, "reviewed", where),
    reviewBy: dateField(fields, "review-by", where),
  };
}

/** A lesson's text without its front matter, with plain line ends. */
export function withoutFrontMatter(source: string): string {
  return split(source).text.replaceAll("\r\n", "\n");
}

function split(source: string): { yaml: string | undefined; text: string } {
  const parts = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(source);
  return { yaml: parts?.[1], text: parts?.[2] ?? source };
}

async function parseFields(yaml: string, where: string): Promise<Record<string, unknown>> {
  // Loaded here, so that a command can load other things meanwhile.
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(yaml);
    if (isObject(value)) return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The front matter of ${where} isn't YAML: ${reason}`);
  }
  throw new UserError(`The front matter of ${where} isn't a list of fields such as "minutes: 8".`);
}

function textField(fields: Record<string, unknown>, name: string, where: string): string {
  const value = fields[name];
  if (typeof value === "string" && value !== "") return value;
  throw wrongField(name, "a text", where);
}

function countField(fields: Record<string, unknown>, name: string, where: string): number {
  const value = fields[name];
  if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
  throw wrongField(name, "a whole number above 0", where);
}

function dateField(fields: Record<string, unknown>, name: string, where: string): string {
  const value = fields[name];
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw wrongField(name, "a date such as 2026-11-20", where);
}

function versionsField(fields: Record<string, unknown>, where: string): Record<string, string> {
  const { versions } = fields;
  if (!isObject(versions)) throw wrongField("versions", "a list such as openai: 6.49.0", where);
  return Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [name, String(version)]),
  );
}

function wrongField(name: string, wanted: string, where: string): UserError {
  return new UserError(
    `"${name}" is missing or wrong in the front matter of ${where}.`,
    `It should be ${wanted}.`,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
