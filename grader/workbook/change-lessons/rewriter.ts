import { idOf, type Renumbering } from "./renumbering.ts";
import type { TextPart } from "./text-parts.ts";

/** The commands that take a lesson's number first; `reset` takes several. So do samples of specs. */
const commands = "start|run (?:lesson|try|chat|watch|hint|solution|reset)";
/** Between a word and its number a line may end, in a comment too. */
const gap = String.raw`(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:(?:\*|//|#)[ \t]*)?)`;
const more = String.raw`(?:${gap}?(?:,|-|–|and|or|to|through)${gap}?(?:and${gap}|or${gap})?\d+)*`;

/** Told of a place that a person has to look at: where in the part it is, why, and what stands there. */
type Tell = (index: number, why: string, found: string) => void;

/** Names lessons as they will be in one part of a text after the other: the rules of `renameIn`. */
export class Rewriter {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #renumbering: Renumbering;
  readonly #pattern: RegExp;

  constructor(renumbering: Renumbering) {
    const { steps, gone } = renumbering;
    this.#renumbering = renumbering;
    this.#ids = new Map(steps.map((step) => [step.before.id, idOf(step)]));
    this.#numbers = new Map(steps.map(({ before, number }) => [before.number, number]));
    // Slugs hold nothing that a pattern would read otherwise. Without lessons nothing is to be found.
    const ids = [...this.#ids.keys(), ...(gone ? [gone.id] : [])].join("|") || "(?!)";
    const rooms = "lessons|exercises|solutions|fixtures";
    this.#pattern = new RegExp(
      [
        `(?<![\\w-])(?<id>${ids})(?![\\w-])`,
        `(?<room>\\b(?:${rooms})[\\\\/])(?<inRoom>\\d+)(?![\\w-]|\\.\\w)`,
        `(?<command>\\bnpm (?:${commands})(?: --)? |--exercise |\`ts spec )(?<argument>\\d+)(?<arguments>(?: \\d+)*)\\b`,
        // What `npm run move-lesson 9 4` shows is how the command is typed, whatever lesson 9 is.
        `(?<![\\w-])(?<word>lesson|exercise)(?<plural>s?)(?<gap>${gap})(?<numbers>\\d+${more})\\b(?!\\.\\d)`,
      ].join("|"),
      "gi",
    );
  }

  /** The part as it will be. */
  rewrite({ text, kind }: TextPart, tell: Tell): string {
    return text.replace(this.#pattern, (...match) => {
      const groups: Record<string, string | undefined> = match.at(-1);
      const whole = String(match[0]);
      // Of what goes on in the next line, what stands in this one.
      const [found = ""] = whole.split(/\r?\n/);
      const note = (why: string) => tell(Number(match.at(-3)), why, found);
      const { id, room, inRoom = "", word } = groups;
      if (id !== undefined) return this.#id(id, note);
      if (room !== undefined) return room + this.#number(inRoom, note);
      if (kind === "record") return whole;
      if (kind === "code") {
        if (this.#touches(whole)) note("stands in code, and may mean a lesson");
        return whole;
      }
      return word === undefined ? this.#command(groups, note) : this.#phrase(groups, whole, note);
    });
  }

  #id(id: string, note: (why: string) => void): string {
    if (id === this.#renumbering.gone?.id) note(this.#goneWhy());
    return this.#ids.get(id) ?? id;
  }

  #command(groups: Record<string, string | undefined>, note: (why: string) => void): string {
    const { command = "", argument = "", arguments: others = "" } = groups;
    const rest = / reset\b/.test(command) ? this.#numbersIn(others, note) : others;
    return command + this.#number(argument, note) + rest;
  }

  #phrase(
    groups: Record<string, string | undefined>,
    whole: string,
    note: (why: string) => void,
  ): string {
    const { word = "", plural = "", gap = "", numbers = "" } = groups;
    // "In lesson 2, 3 messages are sent."
    const own = plural === "" ? (/^\d+/.exec(numbers)?.[0] ?? "") : numbers;
    const range = /^(\d+)(\D*(?:to|through|-|–)\D*)(\d+)$/.exec(own);
    const after = range === null ? this.#numbersIn(own, note) : this.#range(range, whole, note);
    return word + plural + gap + after + numbers.slice(own.length);
  }

  /** "1 to 6": from the first to the last of the lessons that it meant, wherever they are now. */
  #range(
    [text, from = "", between = "", to = ""]: readonly string[],
    whole: string,
    note: (why: string) => void,
  ): string {
    const { steps, gone } = this.#renumbering;
    const isMeant = (number: number) => number >= Number(from) && number <= Number(to);
    const now = steps.flatMap((step) => (isMeant(step.before.number) ? step.number : []));
    if (now.length === 0 || gone?.number === Number(from) || gone?.number === Number(to)) {
      return this.#numbersIn(text ?? "", note);
    }
    const [first, last] = [Math.min(...now), Math.max(...now)];
    const before = steps.filter(({ before }) => isMeant(before.number)).map((step) => step.before);
    const gaps = Number(to) - Number(from) + 1 - before.length;
    if (last - first + 1 - now.length > (gone && isMeant(gone.number) ? 0 : gaps)) {
      note(`said "${whole.replaceAll(/\s+/g, " ")}", and other lessons lie between them now`);
    }
    return digits(first, from) + between + digits(last, to);
  }

  #numbersIn(text: string, note: (why: string) => void): string {
    return text.replaceAll(/\d+/g, (number) => this.#number(number, note));
  }

  /** A lesson's number as it will be, with the zeros it had. */
  #number(text: string, note: (why: string) => void): string {
    if (Number(text) === this.#renumbering.gone?.number) note(this.#goneWhy());
    const number = this.#numbers.get(Number(text));
    if (number === undefined) return text;
    return digits(number, text);
  }

  #goneWhy(): string {
    const { gone } = this.#renumbering;
    return `names lesson ${gone?.number}, ${gone?.title}, which is taken out`;
  }

  /** True when a number in a text is one that changes. */
  #touches(text: string): boolean {
    return [...text.matchAll(/\d+/g)].some(([number]) => {
      const after = this.#numbers.get(Number(number));
      const isGone = Number(number) === this.#renumbering.gone?.number;
      return isGone || (after !== undefined && after !== Number(number));
    });
  }
}

/** A number with as many zeros before it as it had. */
function digits(number: number, before: string): string {
  return before.startsWith("0") ? String(number).padStart(before.length, "0") : String(number);
}
