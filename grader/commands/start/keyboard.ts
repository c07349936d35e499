/** So long the rest of a key's sequence may take to arrive, in ms, over SSH for instance. */
const patience = 40;

const named: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  " ": "space",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u001b": "escape",
  "\u0003": "ctrl-c",
  "\u0004": "ctrl-d",
  "\u000c": "ctrl-l",
  "\u001a": "ctrl-z",
  "\u001b[A": "up",
  "\u001b[B": "down",
  "\u001b[C": "right",
  "\u001b[D": "left",
  "\u001b[5~": "pageup",
  "\u001b[6~": "pagedown",
  "\u001b[H": "home",
  "\u001b[F": "end",
  "\u001b[1~": "home",
  "\u001b[4~": "end",
  "\u001b[7~": "home",
  "\u001b[8~": "end",
  g: "home",
  G: "end",
};

const introducer = "\u001b";
/** A sequence of a terminal, or one character. */
const key = new RegExp(`${introducer}[[O][0-9;]*[A-Za-z~]|[\\s\\S]`, "gu");
/** A sequence that may go on. */
const beginning = new RegExp(`${introducer}(?:[[O][0-9;]*)?$`, "u");

/**
 * Makes keys of what a terminal sends: `space`, `up`, `ctrl-c`, or the letter itself, small. A
 * sequence may arrive in two parts; an Escape that nothing follows is the key.
 */
export class Keyboard {
  readonly #onKey: (key: string) => void;
  #begun = "";
  #timer: NodeJS.Timeout | undefined;

  constructor(onKey: (key: string) => void) {
    this.#onKey = onKey;
  }

  /** Takes what the terminal has sent. */
  hear(data: string): void {
    clearTimeout(this.#timer);
    const text = this.#begun + data;
    this.#begun = beginning.exec(text)?.[0] ?? "";
    this.#tell(text.slice(0, text.length - this.#begun.length));
    if (this.#begun !== "") this.#timer = setTimeout(() => this.flush(), patience);
  }

  /** Takes what has begun for what it is. */
  flush(): void {
    clearTimeout(this.#timer);
    const text = this.#begun;
    this.#begun = "";
    this.#tell(text);
  }

  #tell(text: string): void {
    for (const [sequence] of text.matchAll(key)) {
      const name = named[sequence.replace(`${introducer}O`, `${introducer}[`)];
      if (name !== undefined) this.#onKey(name);
      else if (!/^\p{Cc}/u.test(sequence)) this.#onKey(sequence.toLowerCase());
    }
  }
}
