import { UserError } from "../../workbook/user-error.ts";
import type { Front, View } from "./view.ts";
import { noticeView } from "./views/notice.ts";

/** Where one view at a time is shown, and others wait until they are made. */
export class Stage {
  readonly #front: Front;
  readonly #fail: (error: unknown) => void;
  #view: View;
  #opened = 0;
  /** What is being made for the moment, as the number it was asked under; 0 when nothing is. */
  #making = 0;

  /** @param fail told of an error that the learner can't mend */
  constructor(front: Front, first: View, fail: (error: unknown) => void) {
    this.#front = front;
    this.#view = first;
    this.#fail = fail;
  }

  /** What is shown. */
  get view(): View {
    return this.#view;
  }

  /** Another number whenever something else was opened. */
  get opened(): number {
    return this.#opened;
  }

  /** True while something is being made that will be shown. */
  get waiting(): boolean {
    return this.#making === this.#opened && this.#opened > 0;
  }

  show(view: View): void {
    this.#opened += 1;
    if (view !== this.#view) this.#view.leave?.();
    this.#view = view;
    this.#front.show(view);
  }

  /** Shows a view at once, so that the next key, however soon it comes, is for it. */
  open(make: () => View): void {
    try {
      this.show(make());
    } catch (error) {
      this.complain(error);
    }
  }

  /** Shows a view as soon as it is made, unless something else was opened meanwhile. */
  openSoon(make: () => Promise<View | undefined>): void {
    this.#opened += 1;
    const mine = this.#opened;
    this.#making = mine;
    make()
      .then((view) => {
        if (view === undefined) return;
        if (mine === this.#opened) this.show(view);
        else view.leave?.();
      })
      .catch((error) => this.complain(error))
      .finally(() => {
        if (this.#making === mine) this.#making = 0;
      });
  }

  /** What the learner can mend is shown. */
  complain(error: unknown): void {
    if (error instanceof UserError) this.show(noticeView(error.message));
    else this.#fail(error);
  }

  /** Shows nothing any more. */
  end(): void {
    this.#opened += 1;
    this.#view.leave?.();
    this.#front.end();
  }
}
