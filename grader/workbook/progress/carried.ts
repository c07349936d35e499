import { formVersion, isObject, type Parsed, readProgressValue } from "./parse-progress.ts";
import type { Progress } from "./progress.ts";

/** The files of some exercises: by the lesson's slug, then by the path from the exercise's folder. */
export type Code = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is carried from one machine to another. */
export interface Carried {
  readonly progress: Progress;
  /** `undefined` when it was left at home. */
  readonly code: Code | undefined;
}

/** What marks the file, for people who find it later. */
const mark = "progress of a learner";

/** Progress as a file that can be carried to another machine. Code stands in it line by line. */
export function carriedText({ progress, code }: Carried, day: string): string {
  const { at, lessons, ...rest } = progress;
  const codeInLines = code && mapCode(code, (text) => text.split("\n"));
  const value = { "blank-slate": mark, exported: day, version: formVersion, at, lessons, ...rest };
  return `${JSON.stringify({ ...value, code: codeInLines }, null, 2)}\n`;
}

/** Reads such a file, or a `progress.json` that somebody copied by hand. */
export function parseCarried(
  text: string,
): Exclude<Parsed, { kind: "progress" }> | ({ readonly kind: "carried" } & Carried) {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { kind: "damaged", why: "it isn't JSON" };
  }
  if (!isObject(value)) return { kind: "damaged", why: "it holds no progress" };
  const { "blank-slate": _, exported: __, code: carried, ...rest } = value;
  const parsed = readProgressValue(rest);
  if (parsed.kind !== "progress") return parsed;
  const code = carried === undefined ? undefined : readCode(carried);
  if (typeof code === "string") return { kind: "damaged", why: code };
  return { kind: "carried", progress: parsed.progress, code };
}

/** Gives what is wrong as a text. */
function readCode(value: unknown): Code | string {
  const wrong = '"code" should hold files, each as a list of lines';
  if (!isObject(value)) return wrong;
  const code: [string, Record<string, string>][] = [];
  for (const [slug, files] of Object.entries(value)) {
    if (!isObject(files)) return wrong;
    const texts: [string, string][] = [];
    for (const [path, lines] of Object.entries(files)) {
      if (!isLines(lines)) return wrong;
      if (!staysInside(path)) return `the path "${path}" leads out of the exercise`;
      texts.push([path, lines.join("\n")]);
    }
    code.push([slug, Object.fromEntries(texts)]);
  }
  return Object.fromEntries(code);
}

/** A file from elsewhere mustn't be able to write just anywhere. */
function staysInside(path: string): boolean {
  const parts = path.split("/");
  return parts.every((part) => !/^\.*$|[\\:\0]/.test(part));
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}

function mapCode<T>(code: Code, change: (text: string) => T) {
  const files = (texts: Code[string]) =>
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));
  return Object.fromEntries(Object.entries(code).map(([slug, texts]) => [slug, files(texts)]));
}
