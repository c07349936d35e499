import type { Look } from "../../report/markdown/look.ts";
import type { Page } from "../../report/paginate.ts";
import {
  drawFrame,
  type KeyHelp,
  pageHeight,
  type Standing,
  type Tone,
} from "../../report/start/frame.ts";
import { PagePlaces } from "./page-places.ts";
import type { Front, View } from "./view.ts";

/** What stands around every view. */
export interface Surroundings {
  /** The lesson's number and title. */
  readonly title: string;
  readonly standing: Standing;
}

type Told = readonly [sentence: string, tone: Tone];

/** Shows views on a screen of its own, page by page, with the keys at its foot. */
export class Screen implements Front {
  readonly #output: NodeJS.WriteStream;
  readonly #look: Look;
  readonly #keys: readonly KeyHelp[];
  readonly #around: () => Surroundings;
  readonly #places = new PagePlaces();
  #view: View | undefined;
  #status: Told = ["", "plain"];
  /** Stands in the place of the status until the next key. */
  #message: Told | undefined;
  #question: { readonly text: string; answer(yes: boolean): void } | undefined;
  #drawn = "";
  #rests = false;

  constructor(
    output: NodeJS.WriteStream,
    look: Look,
    keys: readonly KeyHelp[],
    around: () => Surroundings,
  ) {
    this.#output = output;
    this.#look = look;
    this.#keys = keys;
    this.#around = around;
  }

  show(view: View): void {
    this.#view = view;
    this.draw();
  }

  update(): void {
    this.draw();
  }

  tell(sentence: string, tone: Tone = "plain", aside = false): void {
    if (aside) this.#status = [sentence, tone];
    else this.#message = [sentence, tone];
    this.draw();
  }

  ask(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        this.#question = undefined;
        this.draw();
        resolve(yes);
      };
      this.#question = { text, answer };
      this.draw();
    });
  }

  rest(): void {
    this.#rests = true;
  }

  wake(): void {
    this.#rests = false;
    this.redraw();
  }

  end(): void {
    this.#question?.answer(false);
    this.#view = undefined;
  }

  /** Takes a key that is for the screen or its view; false for any other. */
  press(key: string): boolean {
    if (this.#question !== undefined) {
      this.#question.answer(key === "y");
      return true;
    }
    const view = this.#view;
    if (view === undefined) return false;
    if (this.#message !== undefined) {
      this.#message = undefined;
      this.draw();
    }
    if (key === "ctrl-l") return this.#redraw();
    if (view.press?.(key, this.#places.sectionOf(view))) return true;
    const turned = this.#places.turn(view, key);
    if (turned) this.draw();
    return turned;
  }

  /** Draws all of it, in a window of another size too, or where something else was drawn over it. */
  redraw(): void {
    this.#redraw();
  }

  draw(): void {
    const view = this.#view;
    if (view === undefined || this.#rests) return;
    const { columns = 80, rows = 24 } = this.#output;
    const look = this.#look;
    const height = pageHeight({ columns, rows, look, keys: this.#keysOf(view) });
    const { pages, at } = this.#places.layOut(view, { columns, rows: height }, look);
    const { title, standing } = this.#around();
    const [status, statusTone] = this.#question
      ? ([this.#question.text, "bad"] as const)
      : (this.#message ?? this.#status);
    const text = drawFrame({
      standing,
      title: [title, view.state],
      tone: view.tone ?? "plain",
      lines: pages[at]?.lines ?? [],
      status,
      statusTone,
      place: pages.length > 1 && !this.#question ? placeIn(pages, at, view.past) : [],
      keys: this.#keysOf(view),
      columns,
      rows,
      look,
    });
    if (text === this.#drawn) return;
    this.#drawn = text;
    this.#output.write(text);
  }

  #redraw(): true {
    this.#drawn = "";
    this.draw();
    return true;
  }

  #keysOf(view: View): readonly KeyHelp[] {
    if (this.#question)
      return [
        ["y", "yes"],
        ["any other key", "no"],
      ];
    const own = view.keys?.(this.#places.sectionOf(view)) ?? [];
    const taken = new Set(own.map(([key]) => key));
    const back = view.key === "escape" ? [] : [["esc", "verdict"] as const];
    return [...own, ...back, ...this.#keys.filter(([key]) => !taken.has(key))];
  }
}

/** Which page it is, and where its neighbours are. */
function placeIn(pages: readonly Page[], at: number, past: string | undefined): string[] {
  const next = at + 1 < pages.length ? "next page" : past;
  const onward = pages[at]?.asks ? "the answer" : next;
  return [
    `${at + 1} of ${pages.length}`,
    ...(onward === undefined ? [] : [`space: ${onward}`]),
    ...(at > 0 ? ["b: back"] : []),
  ];
}
