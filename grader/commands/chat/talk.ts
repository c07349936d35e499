import type { BotProcess } from "../../run/chat/bot-process.ts";
import type { Said } from "../../run/chat/chat-job.ts";
import type { Ending } from "../../run/program/program.ts";
import type { ChatScreen } from "./chat-screen.ts";

/** What came of a turn. */
export interface Outcome {
  /** The text that came back, or what was shown of it; `undefined` where there is none. */
  readonly reply: string | undefined;
  /** What the learner should know beside it, as sentences. */
  readonly notes: readonly string[];
  /** Why no reply came, when something went wrong. */
  readonly failure: Ending | undefined;
}

/** Has one turn with a bot, and shows it while it comes. */
export async function talk(bot: BotProcess, text: string, screen: ChatScreen): Promise<Outcome> {
  const before = bot.calls.length;
  let shown = "";
  const news = await bot.say(text, {
    token: (piece) => {
      shown += piece;
      screen.write("bot", piece);
    },
    printed: (piece) => screen.write("log", piece),
  });
  if (news.kind !== "said") {
    screen.endSpeech();
    return { reply: shown === "" ? undefined : shown, notes: [], failure: news };
  }
  if (shown === "" && news.reply !== undefined)
    screen.write("bot", news.reply || "(an empty text)");
  screen.endSpeech();
  const notes = notesOn(news, shown);
  if (bot.calls.length === before) notes.push("No call was made: nothing was sent to the model.");
  return { reply: news.reply ?? (shown === "" ? undefined : shown), notes, failure: undefined };
}

function notesOn({ reply, instead }: Said, shown: string): string[] {
  if (reply === undefined) return [`What came back is no text but ${instead}.`];
  if (shown === reply || shown === "") return [];
  const other = reply === "" ? "an empty text." : `another text: ${reply}`;
  return [`Above are the pieces. What came back in the end is ${other}`];
}
