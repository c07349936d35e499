import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

/** How a text is set on the screen. */
export interface MarginOptions {
  /** How many columns a line may have beside the margin. */
  readonly width: number;
  readonly margin?: string;
  /** Whether what stands on the screen can be taken back, as in a terminal. */
  readonly canErase: boolean;
}

/**
 * Sets a text that arrives piece by piece behind a margin, and breaks its lines between words where
 * the window ends. A word that comes in pieces and turns out too long for its line is taken back; where
 * that can't be done, a word is held until it is whole.
 */
export class MarginWriter {
  readonly #width: number;
  readonly #margin: string;
  readonly #canErase: boolean;
  /** The width of the line so far, the word at its end, and the blanks that come after it. */
  #column = 0;
  #word = "";
  #blanks = "";
  #held = "";
  #untouched = true;
  #endsBlank = false;

  constructor({ width, margin = "  ", canErase }: MarginOptions) {
    this.#width = width;
    this.#margin = margin;
    this.#canErase = canErase;
  }

  /** What to write to the screen for the next piece of the text. */
  write(text: string): string {
    const whole = this.#held + stripVTControlCharacters(text);
    const begun = this.#canErase ? "" : (/[^ \n]+$/.exec(whole)?.[0] ?? "");
    this.#held = begun;
    return this.#placeAll(whole.slice(0, whole.length - begun.length));
  }

  /** What ends the text: what was held, and a blank line below, if there is none. Nothing for no text. */
  end(): string {
    const rest = this.#placeAll(this.#held);
    this.#held = "";
    if (this.#untouched) return "";
    if (this.#endsBlank) return rest;
    return rest + (this.#column === 0 ? "\n" : "\n\n");
  }

  #placeAll(text: string): string {
    const parts = text.replaceAll("\r\n", "\n").match(/\n| +|[^ \n]+/g) ?? [];
    return parts.map((part) => this.#place(part)).join("");
  }

  #place(part: string): string {
    this.#untouched = false;
    if (part === "\n") {
      this.#endsBlank = this.#column === 0;
      this.#column = 0;
      this.#word = "";
      this.#blanks = "";
      return "\n";
    }
    if (part.startsWith(" ")) {
      this.#blanks += part;
      return "";
    }
    if (this.#blanks !== "") this.#word = "";
    this.#endsBlank = false;
    const before = this.#blanks;
    this.#blanks = "";
    const wordWidth = stringWidth(this.#word);
    const width = stringWidth(part);
    const isAlone = this.#column === wordWidth;
    if (isAlone || this.#column + before.length + width <= this.#width) {
      const margin = this.#column === 0 ? this.#margin : "";
      this.#column += before.length + width;
      this.#word += part;
      return margin + before + part;
    }
    const back = wordWidth === 0 ? "" : `\u001b[${wordWidth}D\u001b[K`;
    this.#word += part;
    this.#column = wordWidth + width;
    return `${back}\n${this.#margin}${this.#word}`;
  }
}
