import { type ChatEvent, chatMarkdown } from "../../report/chat-markdown.ts";
import { showChatWires } from "../../report/chat-wire-view.ts";
import { BotProcess } from "../../run/chat/bot-process.ts";
import type { Ready } from "../../run/chat/chat-job.ts";
import type { Ending } from "../../run/program/program.ts";
import { withProgramFile } from "../../run/program/with-program-file.ts";
import { nearest } from "../../workbook/nearest.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { hideKey } from "../try/hide-key.ts";
import { commandNames, listCommands } from "./chat-commands.ts";
import type { ChatPartner } from "./chat-partner.ts";
import type { ChatScreen } from "./chat-screen.ts";
import { keep } from "./keep.ts";
import type { LineReader } from "./line-reader.ts";
import { type ChatOptions, optionOf } from "./read-chat-options.ts";
import { refusalOf } from "./refusal-of.ts";
import { talk } from "./talk.ts";
import { tellFailure } from "./tell-failure.ts";

/** A conversation between a learner and the bot they wrote. */
export class ChatSession {
  readonly #partner: ChatPartner;
  readonly #options: ChatOptions;
  readonly #screen: ChatScreen;
  readonly #reader: LineReader;
  readonly #events: ChatEvent[] = [];
  #bot: BotProcess;
  #ready: Ready | undefined;
  /** The temporary file of the bot's program, which stack traces name. */
  #file = "";
  #speaks = false;
  #interrupted = false;
  #failed = false;

  constructor(parts: {
    partner: ChatPartner;
    options: ChatOptions;
    screen: ChatScreen;
    reader: LineReader;
    first: BotProcess;
  }) {
    this.#partner = parts.partner;
    this.#options = parts.options;
    this.#screen = parts.screen;
    this.#reader = parts.reader;
    this.#bot = parts.first;
  }

  /** Talks until the learner has had enough. Gives 0, or 1 when a turn went wrong and nobody typed. */
  async run(): Promise<number> {
    try {
      if (await this.#make()) this.#introduce();
      for (;;) {
        const line = await this.#reader.next(this.#screen.nameOf("you"));
        if (line === undefined && this.#reader.isTyped) process.stdout.write("\n");
        const text = line?.trim();
        if (text === undefined || text === "/quit" || text === "/exit") break;
        if (text.startsWith("/")) await this.#obey(text);
        else if (text !== "") await this.#turn(line ?? "");
      }
    } finally {
      this.stop();
    }
    return this.#failed && !this.#reader.isTyped ? 1 : 0;
  }

  /** Stops a reply that is under way: gently at first, at once when asked again. */
  interrupt(): void {
    if (!this.#speaks) return;
    if (this.#interrupted) this.#bot.stop();
    else this.#bot.interrupt();
    this.#interrupted = true;
  }

  /** Ends the bot. */
  stop(): void {
    this.#bot.stop();
  }

  #introduce(): void {
    const { about, settings } = this.#ready ?? {};
    if (about !== undefined) this.#screen.tell(about);
    const set = Object.entries(settings ?? {});
    if (set.length > 0) {
      const values = set.map(([name, value]) => `${name} ${JSON.stringify(value)}`);
      const others = set.map(([name]) => `${optionOf(name)} …`);
      this.#screen.tell(
        `${values.join(" · ")}\nOthers: ${this.#partner.command} -- ${others.join(" ")}`,
      );
    }
    this.#screen.tell("Say something to your bot. /wire shows what is sent, /help the rest.");
  }

  /** Makes the bot; says what is wrong and gives false when that can't be done. */
  async #make(): Promise<boolean> {
    const { code, folder } = this.#partner;
    const { live, wanted } = this.#options;
    this.#speaks = true;
    return withProgramFile({ root: workbookRoot, folder, code }, async (file) => {
      this.#file = file;
      const made = await this.#bot.start({ file, folder, live, wanted }, this.#listener);
      this.#screen.endSpeech();
      this.#speaks = false;
      this.#interrupted = false;
      if (made.kind === "refused") throw refusalOf(made);
      if (made.kind === "ready") {
        this.#ready = made;
        return true;
      }
      await this.#tell(made);
      return false;
    });
  }

  get #listener() {
    const write = (text: string) => this.#screen.write("log", text);
    return { token: write, printed: write };
  }

  #tell(failure: Ending): Promise<string> {
    this.#failed = true;
    const [partner, options, bot, screen] = [this.#partner, this.#options, this.#bot, this.#screen];
    return tellFailure(failure, { partner, options, bot, screen, file: this.#file });
  }

  async #turn(text: string): Promise<void> {
    if (!this.#bot.isThere && !(await this.#replaceLostBot())) {
      this.#events.push({ said: text, reply: undefined, note: "The bot couldn't be made." });
      return;
    }
    this.#speaks = true;
    const before = this.#bot.calls.length;
    const { reply, notes, failure } = await talk(this.#bot, text, this.#screen);
    this.#speaks = false;
    const sent = this.#bot.calls.length > before;
    const untouched = sent || failure ? undefined : await this.#partner.untouched();
    const said = [...notes, ...(untouched === undefined ? [] : [untouched])];
    if (this.#interrupted) {
      said.push(
        this.#bot.isThere
          ? "You stopped the reply. What your bot has kept of it, /wire shows."
          : "You stopped the bot, and what it remembered is gone with it.",
      );
    }
    const wasInterrupted = this.#interrupted;
    this.#interrupted = false;
    for (const note of said) this.#screen.tell(note);
    if (failure !== undefined && !wasInterrupted) {
      said.push(await this.#tell(failure));
    }
    this.#events.push({ said: text, reply, note: said.length > 0 ? said.join("\n") : undefined });
  }

  /** Makes a bot in place of one that is gone; gives false when that can't be done. */
  async #replaceLostBot(): Promise<boolean> {
    const wasThere = this.#ready !== undefined;
    this.#renew();
    if (!(await this.#make())) return false;
    if (wasThere) {
      this.#events.push("new bot");
      this.#screen.tell("The bot of before is gone. This is a new one: it remembers nothing.");
    }
    return true;
  }

  #renew(): void {
    this.#bot.stop();
    this.#bot = new BotProcess();
    this.#ready = undefined;
  }

  async #obey(text: string): Promise<void> {
    const [name = "", ...rest] = text.split(/\s+/);
    switch (name) {
      case "/wire":
        return this.#showWires();
      case "/forget":
        this.#renew();
        this.#events.push("new bot");
        if (await this.#make()) this.#screen.tell("A new bot. It knows nothing of what was said.");
        return;
      case "/save":
        return this.#save(rest.join(" "));
      case "/help": {
        const { width, look } = this.#screen;
        return this.#screen.print([...listCommands(width, look), ""]);
      }
      default: {
        const meant = nearest(name, commandNames);
        const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
        return this.#screen.tell(`There is no ${name}.${hint} /help lists what there is.`);
      }
    }
  }

  #showWires(): void {
    const { width, look } = this.#screen;
    const { calls: requests, history } = this.#bot;
    this.#screen.print([...showChatWires({ requests, history }, width, look), ""]);
  }

  async #save(name: string): Promise<void> {
    const { title, fileName } = this.#partner;
    const { live } = this.#options;
    const who = live ? new URL(live.baseURL).host : "the simulated model, offline";
    const text = chatMarkdown(title, who, this.#events);
    this.#screen.tell(await keep(hideKey(text, live), name, fileName));
  }
}
