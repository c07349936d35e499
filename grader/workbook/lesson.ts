/** One lesson, as its file name and its front matter describe it. */
export interface Lesson {
  /** 3 */
  readonly number: number;
  /** `03-chatbot-class`: the name of the lesson's file and of its folders elsewhere. */
  readonly id: string;
  /** `chatbot-class` */
  readonly slug: string;
  readonly title: string;
  /** How long it takes to read. */
  readonly minutes: number;
  /** What solving its exercise is worth. */
  readonly points: number;
  /** How many percent of its points pass it; 100 unless the lesson says otherwise. */
  readonly passMark: number;
  /** What a check counts, by its name or `file: name`; 1 for each that isn't here. */
  readonly weights: Readonly<Record<string, number>>;
  /** The slugs it had before it was renamed: progress under them is progress in it. */
  readonly formerly: readonly string[];
  /** What the lesson was last proven with: the model's snapshot, the version of each package. */
  readonly versions: Readonly<Record<string, string>>;
  /** The day it was last proven, `2026-11-20`. */
  readonly reviewed: string;
  /** The day by which somebody should prove it again. */
  readonly reviewBy: string;
  /** What of it the world may change, as headings of `lessons/freshness.md`: "Model names". */
  readonly mayChange: readonly string[];
  /** The lesson's file, as an absolute path. */
  readonly file: string;
  /** The folder where the learner solves its exercise, as an absolute path. */
  readonly exercise: string;
}
