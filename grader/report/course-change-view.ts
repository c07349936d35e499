import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";

const margin = "  ";
const widest = 96;

/** A place that a teacher has to look at after a change. */
export interface PlaceToLookAt {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** The part of it that is meant. */
  readonly found: string;
  /** Why: a part of a sentence. */
  readonly why: string;
}

/** What a command did to a course, or would do. */
export interface CourseChange {
  /** What was done, in a sentence. */
  readonly headline: string;
  /** True when nothing was done, and all this only would be. */
  readonly dry: boolean;
  /** Lessons that have another number or name: `04-personas` and `05-personas`. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
  /** How many files name lessons as they are now. */
  readonly rewritten: number;
  /** Files that were made. */
  readonly made: readonly string[];
  readonly places: readonly PlaceToLookAt[];
  /** What to do next, in this order: what it is about, and what to do there. */
  readonly next: readonly (readonly [about: string, what: string])[];
}

/** A change of a course, as lines. */
export function showCourseChange(change: CourseChange, columns: number, look: Look): string[] {
  const width = Math.max(20, Math.min(widest, columns - 2 * margin.length));
  const { renamed, rewritten, made, dry } = change;
  const lines = [
    ...wrapText(look.strong(change.headline), width),
    ...section(dry ? "Would be made" : "Made", made, look),
    ...section(
      dry ? "Would be named anew" : "Named anew",
      table(renamed.map(([from, to]) => [from, `→ ${to}`])),
      look,
    ),
    ...(rewritten === 0 ? [] : ["", ...wrapText(ofTexts(rewritten, dry), width)]),
    ...placesIn(change.places, width, look),
    ...steps(change.next, width, look),
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

function ofTexts(count: number, dry: boolean): string {
  const files = count === 1 ? "1 file" : `${count} files`;
  if (dry) return `${files} would be rewritten, as they name lessons.`;
  return `${files} ${count === 1 ? "names" : "name"} lessons as they are called now.`;
}

function section(title: string, lines: readonly string[], look: Look): readonly string[] {
  return lines.length === 0 ? [] : ["", look.label(title), ...lines.map((line) => margin + line)];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(widest)}  ${second}`);
}

/** What has to be looked at, by the reason. The same line in many files is shown once. */
function placesIn(places: readonly PlaceToLookAt[], width: number, look: Look): readonly string[] {
  const lines = [...groupsOf(places, ({ why }) => why)].flatMap(([why, group]) => [
    ...wrapText(why, width - 2),
    ...[...groupsOf(group, ({ text }) => text).values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const more = others.length === 0 ? "" : `, and ${others.length} more like it`;
      const place = `${look.strong(`${first.path}:${first.line}`)}${more}`;
      return [margin + place, margin.repeat(2) + excerpt(first, width - 6)];
    }),
  ]);
  return section("Look at these yourself", lines, look);
}

function groupsOf(
  places: readonly PlaceToLookAt[],
  keyOf: (place: PlaceToLookAt) => string,
): ReadonlyMap<string, readonly PlaceToLookAt[]> {
  const groups = new Map<string, PlaceToLookAt[]>();
  for (const place of places) {
    groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place]);
  }
  return groups;
}

/** As much of a line as fits, with what is meant in it. */
function excerpt({ text, found }: PlaceToLookAt, width: number): string {
  const at = Math.max(0, text.indexOf(found));
  const from = at + found.length + 10 <= width ? 0 : Math.max(0, at - 20);
  const begun = from === 0 ? text : `… ${text.slice(from).replace(/^\S*\s+/, "")}`;
  const [line = "", ...rest] = wrapText(begun, width - 2);
  return rest.length === 0 ? line : `${line} …`;
}

function steps(next: CourseChange["next"], width: number, look: Look): readonly string[] {
  const lines = next.flatMap(([about, what], index) => [
    `${index + 1}. ${look.strong(about)}`,
    ...hang(wrapText(what, width - 5), "   ", "   "),
  ]);
  return section("Next, in this order", lines, look);
}
