import type { Look } from "../../report/markdown/look.ts";
import { type Page, pageOf, paginate } from "../../report/paginate.ts";
import type { Size, View } from "./view.ts";

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

const onward = new Set(["space", "pagedown", "right", "down"]);
const backward = new Set(["b", "pageup", "left", "up", "backspace"]);

/** The pages of each view, and the one on which the reader is. */
export class PagePlaces {
  readonly #places = new WeakMap<View, Place>();

  /** The pages as they fit into the window, and the one on which the reader was. */
  layOut(view: View, size: Size, look: Look): { readonly pages: readonly Page[]; at: number } {
    const pages = paginate(view.sections(size, look), size.rows);
    const made = `${size.columns} ${size.rows}`;
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

  /** Turns to another page of the view; false where there is none, or the key turns none. */
  turn(view: View, key: string): boolean {
    const place = this.#places.get(view);
    if (place === undefined) return false;
    const { pages, at } = place;
    const last = pages.length - 1;
    const forward = onward.has(key) || (key === "enter" && view.past !== undefined);
    const step = forward ? 1 : backward.has(key) ? -1 : 0;
    const to = key === "home" ? 0 : key === "end" ? last : at + step;
    if (to === at || to < 0 || to > last) return false;
    place.at = to;
    place.turnedTo = pages[to]?.begins ?? 0;
    view.turned?.(place.turnedTo);
    return true;
  }

  /** The section that is on the page: of several the first that has keys of its own. */
  sectionOf(view: View): number {
    const place = this.#places.get(view);
    const sections = place?.pages[place.at]?.sections ?? [];
    return sections.find((section) => (view.keys?.(section).length ?? 0) > 0) ?? sections[0] ?? 0;
  }
}
