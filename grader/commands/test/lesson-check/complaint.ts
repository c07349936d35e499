/** Something a lesson lacks, for its teacher to mend. */
export interface Complaint {
  /** The lesson that has to be mended, `09-rolling-summary`; empty for what belongs to none. */
  readonly id: string;
  /** The file, what is wrong with it and what to do, in whole sentences. */
  readonly sentence: string;
  /** True for what may be a learner's doing: it fails only where nobody learns, in CI. */
  readonly onDesk?: boolean;
}

/** The lines of an error as sentences on one line. */
export function asSentences(message: string): string {
  return message
    .split("\n")
    .map((line) => line.trim().replace(/(?<![.:!?])$/, "."))
    .join(" ");
}

/** What is wrong with one lesson. */
export interface LessonComplaints {
  /** `09 · Rolling summary` */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The complaints by lesson, in the order of the lessons; what belongs to none comes last. */
export function byLesson(
  complaints: readonly Complaint[],
  lessons: readonly { readonly id: string; readonly title: string }[],
): readonly LessonComplaints[] {
  const ids = [...new Set(complaints.map(({ id }) => id))].sort(
    (a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b, "en", { numeric: true }),
  );
  return ids.map((id) => ({
    title: titleOf(id, lessons.find((lesson) => lesson.id === id)?.title),
    sentences: complaints.filter((one) => one.id === id).map(({ sentence }) => sentence),
  }));
}

function titleOf(id: string, title: string | undefined): string {
  if (id === "") return "In no lesson";
  return title === undefined ? id : `${id.replace(/-.*/, "")} · ${title}`;
}
