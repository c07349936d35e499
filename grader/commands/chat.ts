import { BotProcess } from "../run/chat/bot-process.ts";
import { chatUsage, readChatOptions } from "./chat/read-chat-options.ts";
import { endClearly } from "./end-clearly.ts";
import { whichCurrent } from "./which-current.ts";

/**
 * `npm run chat 3` lets the learner talk to the bot they wrote in exercise 3, or in the one where
 * they are. It is answered by the simulated model, or with `--live` by a real or compatible server.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readChatOptions(args, process.env);
    const [name, bot] = options.names;
    // Its process starts while the lesson is still looked for.
    const first = new BotProcess();
    try {
      const lesson = await whichCurrent(name === undefined ? [] : [name], chatUsage);
      const { chatWithLesson } = await import("./chat/chat-with-lesson.ts");
      return await chatWithLesson(lesson, bot, first, options);
    } finally {
      first.stop();
    }
  });
}
