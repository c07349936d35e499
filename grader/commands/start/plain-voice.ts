import type { KeyHelp, Tone } from "../../report/start/frame.ts";
import type { Front, View } from "./view.ts";

/**
 * Says views in sentences, each once, from top to bottom: for a screen reader, and for whatever
 * isn't a terminal. Nothing is drawn over.
 */
export class PlainVoice implements Front {
  readonly #print: (text: string) => void;
  readonly #keys: readonly KeyHelp[];
  #parts: readonly (readonly string[])[] = [];
  #at = 0;
  #view: View | undefined;
  #last: readonly string[] = [];
  #answer: ((yes: boolean) => void) | undefined;
  /** What is to be said when the terminal is ours again. */
  #held: string[] | undefined;
  /** The part at which the reader left each text. */
  readonly #places = new WeakMap<View, number>();
  #ended = false;

  /** @param keys none where there is no keyboard */
  constructor(print: (text: string) => void, keys: readonly KeyHelp[]) {
    this.#print = print;
    this.#keys = keys;
  }

  /** Says which keys there are. */
  sayKeys(): void {
    if (this.#keys.length === 0) return;
    this.#say(["Keys:", ...this.#keys.map(([key, does]) => `${key}: ${does}`)]);
  }

  show(view: View): void {
    this.#view = view;
    this.#parts = view.say();
    this.#at = this.#placeIn(view);
    this.#sayPart();
  }

  update(added: readonly string[] = []): void {
    if (added.length > 0) this.#say(added);
  }

  tell(sentence: string, _tone?: Tone, aside = false): void {
    if (!aside) this.#say([sentence]);
  }

  ask(question: string): Promise<boolean> {
    this.#say([question]);
    return new Promise((resolve) => {
      this.#answer = (yes) => {
        this.#answer = undefined;
        resolve(yes);
      };
    });
  }

  rest(): void {
    this.#held = [];
  }

  wake(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.tell("You are back.");
    for (const text of held) this.#write(text);
  }

  end(): void {
    this.#ended = true;
    this.#answer?.(false);
  }

  /** Takes a key that is for what was said; false for any other. */
  press(key: string): boolean {
    if (this.#answer !== undefined) {
      this.#answer(key === "y");
      return true;
    }
    if (this.#view?.press?.(key, this.#at)) return true;
    if (key === "enter") this.#write(text(this.#last));
    else if (key === "?") this.sayKeys();
    else if (key === "space" && this.#at + 1 < this.#parts.length) this.#turn(1);
    else if (key === "b" && this.#at > 0) this.#turn(-1);
    else if (key === "home") this.#turn(-this.#at);
    else if (key === "end") this.#turn(this.#parts.length - 1 - this.#at);
    else return false;
    return true;
  }

  #turn(step: number): void {
    this.#at += step;
    const begins = this.#view?.partsBegin?.()[this.#at];
    if (this.#view !== undefined && begins !== undefined) {
      this.#places.set(this.#view, this.#at);
      this.#view.turned?.(begins);
    }
    this.#sayPart();
  }

  /** Where to begin: a text where the reader left it, anything else at its top. */
  #placeIn(view: View): number {
    const left = this.#places.get(view);
    const begins = view.partsBegin?.() ?? [];
    if (left !== undefined || begins.length === 0) return left ?? 0;
    return Math.max(
      0,
      begins.findLastIndex((place) => place <= (view.opensAt ?? 0)),
    );
  }

  #sayPart(): void {
    const part = this.#parts[this.#at] ?? [];
    if (part.length === 0) return;
    const more = this.#keys.length > 0 && this.#at + 1 < this.#parts.length;
    this.#say([
      ...part,
      ...(more ? [`Space: part ${this.#at + 2} of ${this.#parts.length}.`] : []),
    ]);
  }

  #say(lines: readonly string[]): void {
    this.#last = lines;
    this.#write(text(lines));
  }

  #write(text: string): void {
    if (this.#ended) return;
    if (this.#held === undefined) this.#print(text);
    else this.#held.push(text);
  }
}

/** An empty line before, so that one thing can be told from the next. */
function text(lines: readonly string[]): string {
  return `\n${lines.join("\n")}\n`;
}
