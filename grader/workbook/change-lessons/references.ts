import { idOf, type Renumbering } from "./renumbering.ts";
import { type TextPart, textParts } from "./text-parts.ts";

/** A place that a person has to look at, as it can't be told what it means or should say. */
export interface Note {
  /** The line, counted from 1. */
  readonly line: number;
  /** What stands in it. */
  readonly text: string;
  /** The part of it that is meant. */
  readonly found: string;
  /** Why it has to be looked at: a part of a sentence. */
  readonly why: string;
}

/** A text in which lessons are named as they will be, and what has to be looked at in it. */
export interface Rewritten {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** The commands that take a lesson's number first; `reset` takes several. So do samples of specs. */
const commands = "start|run (?:lesson|try|chat|watch|hint|solution|reset)";
/** Between a word and its number a line may end, in a comment too. */
const gap = String.raw`(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:(?:\*|//|#)[ \t]*)?)`;
const more = String.raw`(?:${gap}?(?:,|-|–|and|or|to|through)${gap}?(?:and${gap}|or${gap})?\d+)*`;

/**
 * Names lessons in a text as they will be. What names one for sure is rewritten: `03-chatbot-class`;
 * `exercises/03`; `npm run try 3`; "lesson 3", "lessons 1 to 6", "exercise 3". In code only the first
 * two count, comments aside, and so it is in what a program printed or sent.
 *
 * @param path tells by its ending what kind of text it is
 */
export function renameIn(path: string, text: string, renumbering: Renumbering): Rewritten {
  const rewriter = new Rewriter(renumbering);
  let line = 1;
  const told: Omit<Note, "text">[] = [];
  const parts = textParts(path, text).map((part) => {
    const result = rewriter.rewrite(part, (index, why, found) => {
      told.push({ line: line + newlinesIn(part.text.slice(0, index)), why, found });
    });
    line += newlinesIn(part.text);
    return result;
  });
  const rewritten = parts.join("");
  const lines = rewritten.split("\n");
  const notes = told.map((note) => ({ ...note, text: (lines[note.line - 1] ?? "").trim() }));
  return { text: rewritten, notes };
}

type Tell = (index: number, why: string, found: string) => void;

class Rewriter {
  readonly #ids: ReadonlyMap<string, string>;
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #renumbering: Renumbering;
  readonly #pattern: RegExp;

  constructor(renumbering: Renumbering) {
    const { steps, gone } = renumbering;
    this.#renumbering = renumbering;
    this.#ids = new Map(steps.map((step) => [step.before.id, idOf(step)]));
    this.#numbers = new Map(steps.map(({ before, number }) => [before.number, number]));
    // Slugs hold nothing that a pattern would read otherwise.
    const ids = [...this.#ids.keys(), ...(gone ? [gone.id] : [])].join("|");
    const rooms = "lessons|exercises|solutions|fixtures";
    this.#pattern = new RegExp(
      [
        `(?<![\\w-])(?<id>${ids})(?![\\w-])`,
        `(?<room>\\b(?:${rooms})[\\\\/])(?<inRoom>\\d+)(?![\\w-]|\\.\\w)`,
        `(?<command>\\bnpm (?:${commands})(?: --)? |--exercise |\`ts spec )(?<argument>\\d+)(?<arguments>(?: \\d+)*)\\b`,
        `\\b(?<word>lesson|exercise)(?<plural>s?)(?<gap>${gap})(?<numbers>\\d+${more})\\b(?!\\.\\d)`,
      ].join("|"),
      "gi",
    );
  }

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
    const after = this.#numbersIn(own, note);
    if (/\d\D*(to|through|-|–)\D*\d/.test(own) && this.#tears(own)) {
      note(`said "${whole.replaceAll(/\s+/g, " ")}", and other lessons lie between them now`);
    }
    return word + plural + gap + after + numbers.slice(own.length);
  }

  #numbersIn(text: string, note: (why: string) => void): string {
    return text.replaceAll(/\d+/g, (number) => this.#number(number, note));
  }

  /** A lesson's number as it will be, with the zeros it had. */
  #number(text: string, note: (why: string) => void): string {
    if (Number(text) === this.#renumbering.gone?.number) note(this.#goneWhy());
    const number = this.#numbers.get(Number(text));
    if (number === undefined) return text;
    return text.startsWith("0") ? String(number).padStart(text.length, "0") : String(number);
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

  /** True when the lessons from one number to another aren't the same ones afterwards. */
  #tears(range: string): boolean {
    const [from = 0, to = 0] = [...range.matchAll(/\d+/g)].map(Number);
    const [first, last] = [this.#numbers.get(from), this.#numbers.get(to)];
    if (first === undefined || last === undefined) return true;
    const within = (number: number, low: number, high: number) => number >= low && number <= high;
    const torn = this.#renumbering.steps.some(
      ({ before, number }) => within(before.number, from, to) !== within(number, first, last),
    );
    return torn || last - first !== to - from;
  }
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
