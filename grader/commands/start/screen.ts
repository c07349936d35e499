import type { Look } from "../../report/markdown/look.ts";
import { type Page, pageOf, paginate } from "../../report/paginate.ts";
import {
  drawFrame,
  type KeyHelp,
  pageHeight,
  type Standing,
  type Tone,
} from "../../report/start/frame.ts";
import type { Front, View } from "./view.ts";

/** What stands around every view. */
export interface Surroundings {
  /** The lesson's number and title. */
  readonly title: string;
  readonly standing: Standing;
}

/** Where the reader is in a view, and for which window its pages were made. */
interface Place {
  pages: readonly Page[];
  at: number;
  /** What the reader turned to, however often the window changes its size meanwhile. */
  turnedTo: number;
  made: string;
  /** True while what came last was shown. */
  follows: boolean;
}

type Told = readonly [sentence: string, tone: Tone];

const onward = new Set(["space", "pagedown", "right", "down"]);
const backward = new Set(["b", "pageup", "left", "up", "backspace"]);

/** Shows views on a screen of its own, page by page, with the keys at its foot. */
export class Screen implements Front {
  readonly #output: NodeJS.WriteStream;
  readonly #look: Look;
  readonly #keys: readonly KeyHelp[];
  readonly #around: () => Surroundings;
  readonly #places = new WeakMap<View, Place>();
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
    if (view.press?.(key, this.#section(view))) return true;
    return this.#turn(view, key === "enter" && view.past !== undefined ? "space" : key);
  }

  /** Turns to another page of the view; false where there is none. */
  #turn(view: View, key: string): boolean {
    const place = this.#places.get(view);
    if (place === undefined) return false;
    const { pages, at } = place;
    const last = pages.length - 1;
    const step = onward.has(key) ? 1 : backward.has(key) ? -1 : 0;
    const to = key === "home" ? 0 : key === "end" ? last : at + step;
    if (to === at || to < 0 || to > last) return false;
    place.at = to;
    place.turnedTo = pages[to]?.begins ?? 0;
    view.turned?.(place.turnedTo);
    this.draw();
    return true;
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
    const place = this.#layOut(view, { columns, rows });
    const { pages, at } = place;
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

  /** The section that is on the page: of several the first that has keys of its own. */
  #section(view: View): number {
    const place = this.#places.get(view);
    const sections = place?.pages[place.at]?.sections ?? [];
    return sections.find((section) => (view.keys?.(section).length ?? 0) > 0) ?? sections[0] ?? 0;
  }

  #keysOf(view: View): readonly KeyHelp[] {
    if (this.#question)
      return [
        ["y", "yes"],
        ["any other key", "no"],
      ];
    const own = view.keys?.(this.#section(view)) ?? [];
    const taken = new Set(own.map(([key]) => key));
    const back = view.key === "escape" ? [] : [["esc", "verdict"] as const];
    return [...own, ...back, ...this.#keys.filter(([key]) => !taken.has(key))];
  }

  /** The pages as they fit into the window, and the one on which the reader was. */
  #layOut(view: View, { columns, rows }: { columns: number; rows: number }): Place {
    const look = this.#look;
    const height = pageHeight({ columns, rows, look, keys: this.#keysOf(view) });
    const pages = paginate(view.sections({ columns, rows: height }, look), height);
    const made = `${columns} ${height}`;
    const was = this.#places.get(view);
    const turnedTo = was?.turnedTo ?? view.opensAt ?? 0;
    const follows = view.follow?.() === true;
    const kept = was?.made === made ? was.at : pageOf(pages, turnedTo);
    // When it has ended, it is read from its beginning.
    const wanted = follows ? pages.length - 1 : was?.follows ? 0 : kept;
    const at = Math.max(0, Math.min(wanted, pages.length - 1));
    const place = Object.assign(was ?? {}, { pages, at, turnedTo, made, follows });
    this.#places.set(view, place);
    return place;
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
