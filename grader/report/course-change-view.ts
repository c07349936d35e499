import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";

const margin = "  ";
const widest = 96;
/** How many places with the very same line are named one by one. */
const named = 3;

/** A place that a teacher has to look at after a change. */
export interface PlaceToLookAt {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  /** Why: a part of a sentence. */
  readonly why: string;
}

/** What a command did to a course, or would do. */
export interface CourseChange {
  /** What was done, in a sentence. */
  readonly headline: string;
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
  const { renamed, rewritten, made } = change;
  const lines = [
    ...wrapText(look.strong(change.headline), width),
    ...section("Made", made, look),
    ...section("Named anew", table(renamed.map(([from, to]) => [from, `→ ${to}`])), look),
    ...(rewritten === 0
      ? []
      : [
          "",
          ...wrapText(
            `${rewritten === 1 ? "1 file names" : `${rewritten} files name`} lessons as they are called now.`,
            width,
          ),
        ]),
    ...placesIn(change.places, width, look),
    ...steps(change.next, width, look),
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

function section(title: string, lines: readonly string[], look: Look): readonly string[] {
  return lines.length === 0 ? [] : ["", look.label(title), ...lines.map((line) => margin + line)];
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(widest)}  ${second}`);
}

/** What has to be looked at. The same line in many files, a comment for instance, is shown once. */
function placesIn(places: readonly PlaceToLookAt[], width: number, look: Look): readonly string[] {
  if (places.length === 0) return [];
  const groups = new Map<string, PlaceToLookAt[]>();
  for (const place of places) {
    const key = `${place.why}\n${place.text}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const more = group.length - named;
    const paths = group.slice(0, named).map(({ path, line }) => look.strong(`${path}:${line}`));
    return [
      ...paths,
      ...(more > 0 ? [`and in ${more} more ${more === 1 ? "place" : "places"}`] : []),
      ...hang(wrapText(`${first?.why}: ${short(first?.text ?? "")}`, width - 4), margin, margin),
    ];
  });
  return section("Look at these yourself", lines, look);
}

function short(text: string): string {
  const longest = 150;
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}

function steps(next: CourseChange["next"], width: number, look: Look): readonly string[] {
  const lines = next.flatMap(([about, what], index) => [
    `${index + 1}. ${look.strong(about)}`,
    ...hang(wrapText(what, width - 5), "   ", "   "),
  ]);
  return section("Next, in this order", lines, look);
}
