import { MarginWriter } from "../../report/margin-writer.ts";
import { type Look, lookFor } from "../../report/markdown/look.ts";
import { wrapText } from "../../report/markdown/wrap.ts";
import { readTerminal } from "../../report/terminal.ts";
import type { LiveServer } from "../../run/program/job.ts";
import { hideKey } from "../try/hide-key.ts";

const margin = "  ";
const widest = 110;
/** As wide as a speaker's name with the margin before it. */
const indent = "       ";

/** Who stands at the beginning of a line: the learner, their bot, or what their code prints. */
export type Speaker = "you" | "bot" | "log";

/** Writes a chat to the terminal, in a window that may change its width at any time. */
export class ChatScreen {
  readonly look: Look;
  readonly #live: LiveServer | undefined;
  #speaker: Speaker | undefined;
  #writer: MarginWriter | undefined;
  #isFresh = true;

  constructor({ args, live }: { args: readonly string[]; live: LiveServer | undefined }) {
    const { stdout: stream, env } = process;
    this.look = lookFor(readTerminal({ stream, env, args }));
    this.#live = live;
  }

  /** How wide lines may be, beside the margin. */
  get width(): number {
    const columns = (process.stdout.isTTY ? process.stdout.columns : undefined) ?? 80;
    return Math.max(20, Math.min(columns, widest) - 2 * margin.length);
  }

  /** The name before what somebody says. */
  nameOf(speaker: Speaker): string {
    const name = speaker === "log" ? this.look.label(speaker) : this.look.strong(speaker);
    return `${margin}${name}  `;
  }

  /** Writes the next piece of what somebody says. */
  write(speaker: Speaker, text: string): void {
    if (this.#speaker !== speaker) {
      this.endSpeech();
      this.#speaker = speaker;
      const width = Math.max(13, this.width + 2 * margin.length - indent.length - margin.length);
      const canErase = process.stdout.isTTY && process.env.TERM !== "dumb";
      this.#writer = new MarginWriter({ width, margin: indent, canErase });
      this.#isFresh = true;
      process.stdout.write(this.nameOf(speaker));
    }
    this.#put(this.#writer?.write(text) ?? "");
  }

  /** Ends what somebody says, if anybody does, with a blank line. */
  endSpeech(): void {
    if (this.#writer === undefined) return;
    const rest = this.#writer.end();
    this.#put(rest === "" ? "\n\n" : rest);
    this.#writer = undefined;
    this.#speaker = undefined;
  }

  /** Lines as they are, with a margin. */
  print(lines: readonly string[]): void {
    const text = lines.map((line) => (line === "" ? "\n" : `${margin}${line}\n`)).join("");
    process.stdout.write(hideKey(text, this.#live));
  }

  /** A sentence of the chat's own, and a blank line. */
  tell(sentence: string): void {
    this.print([...wrapText(sentence, this.width).map(this.look.label), ""]);
  }

  #put(text: string): void {
    const begins = this.#isFresh && text !== "";
    if (begins) this.#isFresh = false;
    // The first line has a name in its margin.
    const shown = begins && text.startsWith(indent) ? text.slice(indent.length) : text;
    process.stdout.write(hideKey(shown, this.#live));
  }
}
