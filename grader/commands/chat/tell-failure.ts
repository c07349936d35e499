import { showProblem } from "../../report/verdict/show-problem.ts";
import type { BotProcess } from "../../run/chat/bot-process.ts";
import { problemOfEnding } from "../../run/program/problem-of-ending.ts";
import type { Ending } from "../../run/program/program.ts";
import { adviceOnModel } from "../try/advice-on-model.ts";
import { viewOfProblem } from "../try/problem-view.ts";
import type { ChatPartner } from "./chat-partner.ts";
import type { ChatScreen } from "./chat-screen.ts";
import type { ChatOptions } from "./read-chat-options.ts";

/** What there is to know about a failure. */
interface Failed {
  readonly partner: ChatPartner;
  readonly options: Pick<ChatOptions, "live">;
  readonly bot: Pick<BotProcess, "calls" | "isThere">;
  /** The temporary file of the program that made the bot. */
  readonly file: string;
  readonly screen: ChatScreen;
}

/** Shows what went wrong, as `npm run try` does, and what to do about it. Gives its sentence. */
export async function tellFailure(ending: Ending, failed: Failed): Promise<string> {
  const { partner, options, bot, file, screen } = failed;
  const program = { ...partner, file };
  const problem = await problemOfEnding(ending, program);
  if (problem !== undefined) {
    screen.print([...showProblem(viewOfProblem(problem, program), screen.width, screen.look), ""]);
  }
  const advice = adviceOnModel(options, bot.calls, partner.command);
  const next = bot.isThere
    ? "Once it is mended, /forget makes a new bot of your file."
    : "Mend it, and go on here: what you say next goes to a new bot.";
  screen.tell(advice ?? next);
  return problem?.message ?? "";
}
