import { type ChatEvent, chatMarkdown } from "../../report/chat-markdown.ts";
import { showChatWires } from "../../report/chat-wire-view.ts";
import type { BotProcess } from "../../run/chat/bot-process.ts";
import { nearest } from "../../workbook/nearest.ts";
import { hideKey } from "../try/hide-key.ts";
import { commandNames, listCommands } from "./chat-commands.ts";
import type { ChatPartner } from "./chat-partner.ts";
import type { ChatScreen } from "./chat-screen.ts";
import { keep } from "./keep.ts";
import type { LineReader } from "./line-reader.ts";
import { OwnBot } from "./own-bot.ts";
import { type ChatOptions, optionOf } from "./read-chat-options.ts";

/** A conversation between a learner and the bot they wrote. */
export class ChatSession {
  readonly #partner: ChatPartner;
  readonly #options: ChatOptions;
  readonly #screen: ChatScreen;
  readonly #reader: LineReader;
  readonly #events: ChatEvent[] = [];
  readonly #bot: OwnBot;

  /** `first` is a process that has been started already, for the bot. */
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
    this.#bot = new OwnBot(parts);
  }

  /** Talks until the learner has had enough. Gives 0, or 1 when a turn went wrong and nobody typed. */
  async run(): Promise<number> {
    try {
      if (await this.#bot.make()) this.#introduce();
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
    return this.#bot.failed && !this.#reader.isTyped ? 1 : 0;
  }

  /** Stops a reply that is under way: gently at first, at once when asked again. */
  interrupt(): void {
    this.#bot.interrupt();
  }

  /** Ends the bot. */
  stop(): void {
    this.#bot.stop();
  }

  #introduce(): void {
    const { about, settings } = this.#bot.ready ?? {};
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

  async #turn(text: string): Promise<void> {
    if (!this.#bot.isThere && !(await this.#replaceLostBot())) {
      this.#events.push({ said: text, reply: undefined, note: "The bot couldn't be made." });
      return;
    }
    const before = this.#bot.sent.calls.length;
    const { reply, notes, failure, interrupted } = await this.#bot.say(text);
    const sent = this.#bot.sent.calls.length > before;
    const untouched = sent || failure ? undefined : await this.#partner.untouched();
    const said = [...notes, ...(untouched === undefined ? [] : [untouched])];
    if (interrupted) {
      said.push(
        this.#bot.isThere
          ? "You stopped the reply. What your bot has kept of it, /wire shows."
          : "You stopped the bot, and what it remembered is gone with it.",
      );
    }
    for (const note of said) this.#screen.tell(note);
    if (failure !== undefined && !interrupted) said.push(await this.#bot.tell(failure));
    this.#events.push({ said: text, reply, note: said.length > 0 ? said.join("\n") : undefined });
  }

  /** Makes a bot in place of one that is gone; gives false when that can't be done. */
  async #replaceLostBot(): Promise<boolean> {
    const wasThere = this.#bot.ready !== undefined;
    if (!(await this.#bot.makeAnew())) return false;
    if (wasThere) {
      this.#events.push("new bot");
      this.#screen.tell("The bot of before is gone. This is a new one: it remembers nothing.");
    }
    return true;
  }

  async #obey(text: string): Promise<void> {
    const [name = "", ...rest] = text.split(/\s+/);
    switch (name) {
      case "/wire":
        return this.#showWires();
      case "/forget":
        this.#events.push("new bot");
        if (await this.#bot.makeAnew())
          this.#screen.tell("A new bot. It knows nothing of what was said.");
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
    const { calls: requests, history } = this.#bot.sent;
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
