/** A text that stands around the lessons, `lessons/glossary.md` for instance, and has no exercise. */
export interface Appendix {
  /** `glossary`: the name of its file, and what a reader types. */
  readonly name: string;
  readonly title: string;
  /** What it is for, in a line of the table of contents. */
  readonly about: string;
  /** The day on which what it says was last checked, `2026-11-20`. */
  readonly reviewed: string;
  /** The day by which somebody should check it again. */
  readonly reviewBy: string;
  /** What of it the world may change, as headings of `lessons/freshness.md`. */
  readonly mayChange: readonly string[];
  /** Its file, as an absolute path. */
  readonly file: string;
}
