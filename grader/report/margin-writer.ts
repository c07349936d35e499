import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

/**
 * Sets a text that arrives piece by piece behind a margin, and breaks its lines where the window
 * ends: between pieces or words as far as it goes, since what is on the screen can't be moved.
 */
export class MarginWriter {
  readonly #width: number;
  readonly #margin: string;
  #column = 0;
  #untouched = true;

  /** @param width how many columns a line may have beside the margin */
  constructor(width: number, margin = "  ") {
    this.#width = width;
    this.#margin = margin;
  }

  /** What to write to the screen for the next piece of the text. */
  write(text: string): string {
    const parts = stripVTControlCharacters(text).match(/\r?\n| *[^ \r\n]+| +|\r/g) ?? [];
    return parts.map((part) => this.#place(part)).join("");
  }

  /** What ends the text: a blank line below it. Nothing where there was no text. */
  end(): string {
    if (this.#untouched) return "";
    return this.#column === 0 ? "\n" : "\n\n";
  }

  #place(part: string): string {
    this.#untouched = false;
    if (/^\r?\n$/.test(part)) {
      this.#column = 0;
      return "\n";
    }
    const width = stringWidth(part);
    if (this.#column === 0) {
      this.#column = width;
      return this.#margin + part;
    }
    if (this.#column + width <= this.#width) {
      this.#column += width;
      return part;
    }
    const moved = part.trimStart();
    this.#column = stringWidth(moved);
    return `\n${this.#margin}${moved}`;
  }
}
