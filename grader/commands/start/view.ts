import type { Block } from "../../report/markdown/block.ts";
import type { Look } from "../../report/markdown/look.ts";
import type { KeyHelp, Tone } from "../../report/start/frame.ts";

/** The room for a page. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Something to be looked at: a verdict, a lesson, a hint, … It may change while it is shown. */
export interface View {
  /** The key that opens it, and leads back from it. */
  readonly key: string;
  /** What it is, at the right end of the title: "hint 2 of 3". */
  readonly state: string;
  readonly tone?: Tone;
  /** What it shows; each section begins a page. */
  sections(size: Size, look: Look): readonly (readonly Block[])[];
  /** The same as sentences, part by part, each to be heard at once. */
  say(): readonly (readonly string[])[];
  /**
   * Where each of those parts begins, as a page's `begins`: for a text, in which the reader's place
   * is kept.
   */
  partsBegin?(): readonly number[];
  /** The keys it has of its own. */
  keys?(section: number): readonly KeyHelp[];
  /** Takes a key it has of its own; false for any other. */
  press?(key: string, section: number): boolean;
  /** Where it is opened first, as a page's `begins`: where the reader left it some other day. */
  readonly opensAt?: number;
  /** The reader has turned to a page that begins there. */
  turned?(place: number): void;
  /** What is past its last page; then Enter turns its pages, too. */
  readonly past?: string;
  /** True when what comes last matters most: a program still runs. */
  follow?(): boolean;
  /** It is no longer shown. */
  leave?(): void;
}

/** Shows views, on a screen or in words. */
export interface Front {
  /** Shows another view, from where the reader left it. */
  show(view: View): void;
  /** The view that is shown has changed. `added` is what is new in it, for who can't look again. */
  update(added?: readonly string[]): void;
  /** Says what goes on. `aside` is for the screen only, where it passes by. */
  tell(sentence: string, tone?: Tone, aside?: boolean): void;
  /** Asks a question: true for y. */
  ask(question: string): Promise<boolean>;
  /** Draws and says nothing: the terminal is somebody else's for a while. */
  rest(): void;
  /** Shows again what there is, and what came meanwhile. */
  wake(): void;
  /** Waits for no answer any more, and shows nothing. */
  end(): void;
}
