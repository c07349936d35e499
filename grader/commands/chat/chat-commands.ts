import type { Look } from "../../report/markdown/look.ts";
import { hang, wrapText } from "../../report/markdown/wrap.ts";

/** What can be typed instead of a message. */
const commands = {
  "/wire": "what the last request carried and cost, and what the next one will carry",
  "/forget": "a new bot, made of your file as it is now",
  "/save": "writes the conversation to a file: /save talk.md",
  "/help": "this list",
  "/quit": "ends the chat, as Ctrl-D does; Ctrl-C stops a reply",
};

export const commandNames = Object.keys(commands);

const nameWidth = Math.max(...commandNames.map((name) => name.length)) + 1;

/** What there is to type, and what it does. */
export function listCommands(width: number, look: Look): string[] {
  return Object.entries(commands).flatMap(([name, what]) => {
    const first = look.strong(name.padEnd(nameWidth));
    return hang(wrapText(what, width - nameWidth), first, " ".repeat(nameWidth));
  });
}
