import stringWidth from "string-width";
import type { ExerciseGrade, Gradebook } from "../class/gradebook.ts";
import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";
import { nameOf } from "./note-view.ts";
import { progressBar } from "./progress-bar.ts";

const widest = 96;
const margin = "  ";
const mostMistakes = 5;
const mostNotes = 8;
const widestBar = 24;

/** What is said beside the gradebook. */
export interface ClassEnding {
  /** What lies among the submissions and is nobody's, as sentences. */
  readonly notes: readonly string[];
  /** How many gradings were kept from before. */
  readonly kept: number;
  /** Where the report is, as the teacher would type it. */
  readonly report: string;
}

/** The screen at the end of a class's grading: what came of it, and where all of it is to be read. */
export function showClassSummary(
  gradebook: Gradebook,
  { notes, kept, report }: ClassEnding,
  columns: number,
  look: Look,
): string[] {
  const { lessons, students } = gradebook;
  const width = Math.max(30, Math.min(widest, columns - 2 * margin.length));
  const text = (sentence: string) => wrapText(sentence, width);
  const late = students.filter((student) => student.late).length;
  const passed = students.filter((student) => student.passed).length;
  const counts = [
    `${count(students.length, "student")}`,
    `${passed} passed`,
    ...(late > 0 ? [`${late} late`] : []),
    ...(kept > 0 ? [`${count(kept, "grading")} kept from before`] : []),
  ];
  const lines = [
    look.title("The class is graded"),
    "",
    ...text(counts.join(" · ")),
    "",
    ...lessons.flatMap((lesson, index) => {
      const exercises = students.flatMap(({ exercises }) => exercises[index] ?? []);
      return lessonLine(nameOf(lesson), exercises, width, look);
    }),
    "",
    ...mistakesIn(
      students.flatMap(({ exercises }) => exercises),
      width,
      look,
    ),
    ...remarks([...unasked(gradebook), ...notes, ...notesOf(students)], width, look),
    `${look.label("To read")}            ${report}/index.html`,
    `${look.label("For a spreadsheet")}  ${report}/grades.csv`,
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

function lessonLine(
  name: string,
  exercises: readonly ExerciseGrade[],
  width: number,
  look: Look,
): string[] {
  const solved = exercises.filter(({ outcome }) => outcome === "solved").length;
  const missing = exercises.filter(({ outcome }) => outcome === "missing").length;
  const numbers = `${solved} of ${exercises.length} solved${missing > 0 ? `, ${missing} missing` : ""}`;
  const bar = progressBar(solved, exercises.length, Math.min(widestBar, Math.floor(width / 4)));
  const room = width - stringWidth(name) - stringWidth(numbers) - bar.length - 4;
  if (room < 0) return [name, `  ${look.good(bar)}  ${numbers}`];
  return [`${name}${" ".repeat(room)}  ${look.good(bar)}  ${numbers}`];
}

function mistakesIn(exercises: readonly ExerciseGrade[], width: number, look: Look): string[] {
  const counts = new Map<string, { sentence: string; times: number }>();
  for (const { headline } of exercises) {
    if (headline === undefined) continue;
    const { times } = counts.get(headline.id) ?? { times: 0 };
    counts.set(headline.id, { sentence: headline.sentence, times: times + 1 });
  }
  if (counts.size === 0) return [];
  const common = [...counts].sort(([, a], [, b]) => b.times - a.times).slice(0, mostMistakes);
  const digits = Math.max(...common.map(([, { times }]) => String(times).length));
  const rows = common.flatMap(([id, { sentence, times }]) => {
    const start = `${String(times).padStart(digits)} × `;
    const lines = wrapText(`${id}: ${sentence}`, width - start.length);
    return hang(lines, start, " ".repeat(start.length));
  });
  return [look.label("The commonest mistakes"), ...rows, ""];
}

/** Where the class was asked for some of the exercises only, the others count against everybody. */
function unasked({ lessons, students }: Gradebook): readonly string[] {
  const some = lessons.filter((_, index) =>
    students.some(({ exercises }) => exercises[index]?.outcome !== "missing"),
  );
  if (some.length === 0 || some.length === lessons.length) return [];
  const options = some.map(({ number }) => `--exercise ${number}`).join(" ");
  return [`Some exercises nobody has handed in. Without them: add ${options}`];
}

/** What the teacher should see, by student. */
function notesOf(students: Gradebook["students"]): readonly string[] {
  return students.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`));
}

function remarks(notes: readonly string[], width: number, look: Look): string[] {
  if (notes.length === 0) return [];
  const shown = notes
    .slice(0, mostNotes)
    .flatMap((note) => hang(wrapText(note, width - 2), "- ", "  "));
  const left = notes.length - mostNotes;
  const more = left > 0 ? [`  and ${left} more: all of them are in the report`] : [];
  return [look.label("To look at"), ...shown, ...more, ""];
}

function count(many: number, what: string): string {
  return `${many.toLocaleString("en")} ${what}${many === 1 ? "" : "s"}`;
}
