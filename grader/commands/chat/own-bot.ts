import { BotProcess } from "../../run/chat/bot-process.ts";
import type { Ready } from "../../run/chat/chat-job.ts";
import type { Ending } from "../../run/program/program.ts";
import { withProgramFile } from "../../run/program/with-program-file.ts";
import { workbookRoot } from "../../workbook/root.ts";
import type { ChatPartner } from "./chat-partner.ts";
import type { ChatScreen } from "./chat-screen.ts";
import type { ChatOptions } from "./read-chat-options.ts";
import { refusalOf } from "./refusal-of.ts";
import { type Outcome, talk } from "./talk.ts";
import { tellFailure } from "./tell-failure.ts";

/** The bot that a learner wrote, made of their file as it is then, and made anew when it is gone. */
export class OwnBot {
  readonly #partner: ChatPartner;
  readonly #options: ChatOptions;
  readonly #screen: ChatScreen;
  #process: BotProcess;
  #ready: Ready | undefined;
  /** The temporary file of the bot's program, which stack traces name. */
  #file = "";
  /** True while it is made or speaks. */
  #works = false;
  #interrupted = false;
  #failed = false;

  /** @param first a process that has been started already */
  constructor(parts: {
    partner: ChatPartner;
    options: ChatOptions;
    screen: ChatScreen;
    first: BotProcess;
  }) {
    this.#partner = parts.partner;
    this.#options = parts.options;
    this.#screen = parts.screen;
    this.#process = parts.first;
  }

  /** What it says of itself; `undefined` while there is none. */
  get ready(): Ready | undefined {
    return this.#ready;
  }

  /** Whether it can be talked to. */
  get isThere(): boolean {
    return this.#process.isThere;
  }

  /** What it has sent, and what its history holds. */
  get sent(): Pick<BotProcess, "calls" | "history"> {
    return this.#process;
  }

  /** Whether anything went wrong with it. */
  get failed(): boolean {
    return this.#failed;
  }

  /**
   * Makes the bot; says what is wrong and gives false when that can't be done.
   *
   * @throws {UserError} when it can't be as the options want it
   */
  async make(): Promise<boolean> {
    const { code, folder } = this.#partner;
    const { live, wanted } = this.#options;
    const write = (text: string) => this.#screen.write("log", text);
    this.#works = true;
    return withProgramFile({ root: workbookRoot, folder, code }, async (file) => {
      this.#file = file;
      const listener = { token: write, printed: write };
      const made = await this.#process.start({ file, folder, live, wanted }, listener);
      this.#screen.endSpeech();
      this.#works = false;
      this.#interrupted = false;
      if (made.kind === "refused") throw refusalOf(made);
      if (made.kind !== "ready") {
        await this.tell(made);
        return false;
      }
      this.#ready = made;
      return true;
    });
  }

  /** Makes a new one in the place of this one, as `make` does. */
  makeAnew(): Promise<boolean> {
    this.#process.stop();
    this.#process = new BotProcess();
    this.#ready = undefined;
    return this.make();
  }

  /** Has one turn with it. */
  async say(text: string): Promise<Outcome & { readonly interrupted: boolean }> {
    this.#works = true;
    const outcome = await talk(this.#process, text, this.#screen);
    this.#works = false;
    const interrupted = this.#interrupted;
    this.#interrupted = false;
    return { ...outcome, interrupted };
  }

  /** Tells the learner what went wrong with it, and gives what was told. */
  tell(failure: Ending): Promise<string> {
    this.#failed = true;
    const [partner, options, screen] = [this.#partner, this.#options, this.#screen];
    return tellFailure(failure, { partner, options, bot: this.#process, screen, file: this.#file });
  }

  /** Stops a reply that is under way: gently at first, at once when asked again. */
  interrupt(): void {
    if (!this.#works) return;
    if (this.#interrupted) this.#process.stop();
    else this.#process.interrupt();
    this.#interrupted = true;
  }

  /** Ends it. */
  stop(): void {
    this.#process.stop();
  }
}
