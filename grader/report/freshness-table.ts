import type { Appendix } from "../workbook/appendix.ts";
import type { Lesson } from "../workbook/lesson.ts";

/** The line of a text in whose place the tables are drawn; readers of the file don't see it. */
const place = "<!-- freshness -->";

/**
 * A text with two tables in place of its line `<!-- freshness -->`: what each lesson was proven
 * with and when, and which lessons the world may overtake, by what. Both are drawn from the front
 * matters, so that nobody has to keep them.
 *
 * @param today `2026-11-20`: reviews that were due before are marked.
 */
export function withFreshness(
  markdown: string,
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
  today: string,
): string {
  if (!markdown.includes(place)) return markdown;
  const proven = provenTable(lessons, appendices, today);
  const changes = changesTable(lessons, appendices);
  return markdown.replace(place, () => `${proven}\n\n${changes}`);
}

function provenTable(
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
  today: string,
): string {
  const names = [...new Set(lessons.flatMap(({ versions }) => Object.keys(versions)))];
  const due = ({ reviewBy }: { reviewBy: string }) =>
    reviewBy < today ? `**${reviewBy}: overdue**` : reviewBy;
  return table(
    ["lesson", ...names.map(headOf), "reviewed", "again by"],
    [
      ...lessons.map((lesson) => [
        String(lesson.number),
        ...names.map((name) => lesson.versions[name] ?? ""),
        lesson.reviewed,
        due(lesson),
      ]),
      ...appendices.map((appendix) => [
        appendix.name,
        ...names.map(() => ""),
        appendix.reviewed,
        due(appendix),
      ]),
    ],
  );
}

/** Nothing was proven with the model itself: it is the one that the pretend OpenAI imitates. */
function headOf(name: string): string {
  return name === "model" ? "model imitated" : name;
}

function changesTable(lessons: readonly Lesson[], appendices: readonly Appendix[]): string {
  const changes = [...lessons, ...appendices].flatMap(({ mayChange }) => mayChange);
  const rows = [...new Set(changes)].map((change) => {
    const numbers = lessons
      .filter(({ mayChange }) => mayChange.includes(change))
      .map(({ number }) => String(number));
    const names = appendices
      .filter(({ mayChange }) => mayChange.includes(change))
      .map(({ name }) => name);
    return [change, [...numbers, ...names].join(", ")];
  });
  return table(["what may change", "which lessons it concerns"], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
