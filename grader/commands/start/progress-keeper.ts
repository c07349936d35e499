import type { Progress } from "../../workbook/progress/progress.ts";
import { type Kept, updateProgress } from "../../workbook/progress/progress-file.ts";
import { workbookRoot } from "../../workbook/root.ts";

/**
 * The learner's progress while they work: a change counts at once, as the next key may ask for it,
 * and is in the file when those before it are.
 */
export class ProgressKeeper {
  #progress: Progress;
  #notice: string | undefined;
  #keeping: Promise<void> = Promise.resolve();
  /** How many changes aren't in the file yet. */
  #unkept = 0;
  readonly #onKept: (notice: string | undefined) => void;

  /** @param onKept called when the file is written, with a notice that the learner hasn't had yet */
  constructor({ progress, notice }: Kept, onKept: (notice: string | undefined) => void) {
    this.#progress = progress;
    this.#notice = notice;
    this.#onKept = onKept;
  }

  get now(): Progress {
    return this.#progress;
  }

  change(change: (progress: Progress) => Progress): void {
    this.#progress = change(this.#progress);
    this.#unkept += 1;
    this.#keeping = this.#keeping.then(async () => {
      const kept = await updateProgress(workbookRoot, change);
      this.#unkept -= 1;
      // Another terminal may have added to it.
      if (this.#unkept === 0 && !kept.unsaved) this.#progress = kept.progress;
      const isNew = kept.notice !== undefined && kept.notice !== this.#notice;
      this.#notice = kept.notice ?? this.#notice;
      this.#onKept(isNew ? kept.notice : undefined);
    });
  }

  /** Resolves when everything is in the file. */
  settled(): Promise<void> {
    return this.#keeping;
  }
}
