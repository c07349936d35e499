import stringWidth from "string-width";
import type { ExerciseGrade, Gradebook, StudentGrade } from "../class/gradebook.ts";
import { mistakeFigures } from "./class/class-figures.ts";
import type { Look } from "./markdown/look.ts";
import { hang, wrapText } from "./markdown/wrap.ts";
import { nameOf } from "./note-view.ts";
import { progressBar } from "./progress-bar.ts";

const widest = 96;
const margin = "  ";
const mostMistakes = 5;
const mostNotes = 8;
const widestBar = 24;
const narrowestBar = 8;

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
  const { students } = gradebook;
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
    ...lessonLines(gradebook, width, look),
    "",
    ...mistakesIn(gradebook, width, look),
    ...remarks([...unasked(gradebook), ...notes, ...notesOf(students)], width, look),
    `${look.label("To read")}            ${report}/index.html`,
    `${look.label("For a spreadsheet")}  ${report}/grades.csv`,
  ];
  return ["", ...lines.map((line) => (line === "" ? "" : margin + line)), ""];
}

/** A bar for each exercise, one below the other; below its name, where the window is narrow. */
function lessonLines({ lessons, students }: Gradebook, width: number, look: Look): string[] {
  const digits = String(students.length).length;
  const lines = lessons.map((lesson, index) => {
    const having = (outcome: ExerciseGrade["outcome"]) =>
      students.filter(({ exercises }) => exercises[index]?.outcome === outcome).length;
    const [solved, missing] = [having("solved"), having("missing")];
    const left = missing > 0 ? `, ${missing} missing` : "";
    const numbers = `${String(solved).padStart(digits)} of ${students.length} solved${left}`;
    return { name: nameOf(lesson), solved, numbers };
  });
  const names = Math.max(0, ...lines.map(({ name }) => stringWidth(name)));
  const room = width - names - Math.max(0, ...lines.map(({ numbers }) => numbers.length)) - 4;
  const isWide = room >= narrowestBar;
  return lines.flatMap(({ name, solved, numbers }) => {
    const length = Math.min(widestBar, isWide ? room : Math.floor(width / 4));
    const bar = look.good(progressBar(solved, students.length, length));
    if (!isWide) return [name, `  ${bar}  ${numbers}`];
    return [`${name}${" ".repeat(names - stringWidth(name))}  ${bar}  ${numbers}`];
  });
}

function mistakesIn(gradebook: Gradebook, width: number, look: Look): string[] {
  const common = mistakeFigures(gradebook).slice(0, mostMistakes);
  if (common.length === 0) return [];
  const digits = Math.max(...common.map(({ times }) => String(times).length));
  const rows = common.flatMap(({ what, times }) => {
    const start = `${String(times).padStart(digits)} × `;
    const lines = wrapText(`${what.id}: ${what.sentence}`, width - start.length);
    return hang(lines, start, " ".repeat(start.length));
  });
  return [look.label("The commonest mistakes, by students"), ...rows, ""];
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

/** What the teacher should see, by student: first of those of whom nothing could be taken. */
function notesOf(students: Gradebook["students"]): readonly string[] {
  const isLost = ({ exercises }: StudentGrade) =>
    exercises.every(({ outcome }) => outcome === "missing");
  const lost = students.filter(isLost);
  const others = students.filter((student) => !isLost(student));
  return [...lost, ...others].flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`));
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
