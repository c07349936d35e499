import type { Verdict } from "../../run/verdict.ts";
import type { View } from "./view.ts";
import { type Graded, gradingView, verdictView } from "./views/verdict.ts";

/** The last grading of the exercise at hand, and what is to be said beside its verdict. */
export class LastGrading {
  #view: View = gradingView();
  #graded: (Graded & { readonly raw: Verdict }) | undefined;
  #first: readonly string[] = [];
  #remarks: readonly string[] = [];
  #wasReset = false;

  /** The verdict, or that there is none yet. */
  get view(): View {
    return this.#view;
  }

  /** What was graded last; `undefined` before the first verdict. */
  get last(): (Graded & { readonly raw: Verdict }) | undefined {
    return this.#graded;
  }

  /** Another exercise is at hand. */
  turnOver(): void {
    this.#graded = undefined;
    this.#first = [];
    this.#view = gradingView();
  }

  /** Something that every verdict says from now on. */
  remark(sentence: string): void {
    this.#remarks = [sentence];
  }

  /** What the exercise was reset to is graded next. */
  putBack(sentence: string, changed: boolean): void {
    this.#wasReset = changed;
    this.#first = [sentence];
    if (this.#graded !== undefined) this.#graded = { ...this.#graded, first: this.#first };
    // What was found in the files that are gone now would say the opposite.
    if (changed) this.#view = gradingView(this.#first);
  }

  /** True once after a reset: what it wrote is graded like a save, and isn't the learner's. */
  takeReset(): boolean {
    const was = this.#wasReset;
    this.#wasReset = false;
    return was;
  }

  /** @param isNew whether the learner has done something since; then it isn't about a reset any more */
  hear(
    raw: Verdict,
    { verdict, next, finished }: Omit<Graded, "first" | "notes">,
    isNew: boolean,
  ): void {
    if (isNew) this.#first = [];
    const graded = { raw, verdict, first: this.#first, notes: this.#remarks, next, finished };
    this.#graded = graded;
    this.#view = verdictView(() => (this.#graded?.raw === raw ? this.#graded : graded));
  }

  /** Adds what TypeScript thinks of the code; false where there is no verdict to add it to. */
  addNotes(notes: readonly string[]): boolean {
    if (this.#graded === undefined) return false;
    this.#graded = { ...this.#graded, notes: [...notes, ...this.#remarks] };
    return true;
  }
}
