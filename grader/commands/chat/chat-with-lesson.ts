import { readFile } from "node:fs/promises";
import { type ChatBlock, chatBlocks } from "../../report/chat-blocks.ts";
import type { BotProcess } from "../../run/chat/bot-process.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { UserError } from "../../workbook/user-error.ts";
import { introduction } from "../try/introduction.ts";
import { commandNames } from "./chat-commands.ts";
import { ChatScreen } from "./chat-screen.ts";
import { ChatSession } from "./chat-session.ts";
import { LineReader } from "./line-reader.ts";
import { pickBot, tellBots } from "./pick-bot.ts";
import type { ChatOptions } from "./read-chat-options.ts";
import { tellUntouched } from "./tell-untouched.ts";

/** What a shell makes of Ctrl-C. */
const stopped = 130;

/**
 * Lets the learner talk to a bot of a lesson's exercise, and asks which one where there are several.
 *
 * @param name which bot; `undefined` for the only one
 * @param first a process that has been started already, for the bot
 * @throws {UserError} when the lesson has no such bot, or the bot can't be as the options want it
 */
export async function chatWithLesson(
  lesson: Lesson,
  name: string | undefined,
  first: BotProcess,
  options: ChatOptions,
): Promise<number> {
  const markdown = await readFile(lesson.file, "utf8");
  const blocks = chatBlocks(markdown);
  if (blocks.length === 0) {
    throw new UserError(
      `lessons/${lesson.id}.md has no bot to talk to: a block that begins with \`\`\`ts chat.`,
      `See what the exercise sends with: npm run try ${lesson.number}`,
    );
  }
  const picked = pickBot(blocks, name);
  let session: ChatSession | undefined;
  const reader = new LineReader(() => session?.interrupt(), commandNames);
  const signals = ["SIGINT", "SIGTERM"] as const;
  const end = () => {
    session?.stop();
    reader.close();
    process.exit(stopped);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    const screen = new ChatScreen(options);
    const block = picked ?? (await askWhich(blocks, lesson, screen, reader));
    if (block === undefined) return 0;
    const called = block.name === undefined ? "" : `: ${block.name}`;
    const title = `${String(lesson.number).padStart(2, "0")} · ${lesson.title}${called}`;
    screen.print(introduction(title, options, screen.width, screen.look));
    session = new ChatSession({
      partner: {
        title,
        command: `npm run chat ${lesson.number}`,
        fileName: `chat-${lesson.number}`,
        folder: lesson.exercise,
        untouched: () => tellUntouched(lesson),
        code: block.code,
        source: { file: `lessons/${lesson.id}.md`, text: markdown, line: block.line },
      },
      options,
      screen,
      reader,
      first,
    });
    return await session.run();
  } finally {
    for (const signal of signals) process.off(signal, end);
    reader.close();
  }
}

/** Asks until one of several bots is named; `undefined` when the learner wants none. */
async function askWhich(
  blocks: readonly ChatBlock[],
  lesson: Lesson,
  screen: ChatScreen,
  reader: LineReader,
): Promise<ChatBlock | undefined> {
  const example = `npm run chat ${lesson.number} ${blocks[0]?.name ?? 1}`;
  const question = `This lesson has ${blocks.length} bots. ${tellBots(blocks)}`;
  if (!reader.isTyped) throw new UserError(question, `For example: ${example}`);
  screen.print(["", ...question.split("\n"), ""]);
  for (;;) {
    const line = await reader.next(`  ${screen.look.strong("Which one?")} `);
    if (line === undefined) process.stdout.write("\n");
    const answer = line?.trim();
    if (answer === undefined || answer === "/quit") return undefined;
    try {
      if (answer !== "") return pickBot(blocks, answer);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      screen.print([...error.message.split("\n"), ""]);
    }
  }
}
