import { spawn } from "node:child_process";
import { chatBlocks } from "../../report/chat-blocks.ts";
import { readLessonText } from "../../workbook/find-lessons.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { waitForKey } from "../try/wait-for-key.ts";

/** How a chat ends that the learner has ended: with /quit, with Ctrl-C, or that before it began. */
const endedByLearner: readonly unknown[] = [0, 130, "SIGINT"];

/** Whether a lesson has a bot to talk to. */
export async function hasBot(lesson: Lesson): Promise<boolean> {
  return chatBlocks(await readLessonText(lesson)).length > 0;
}

/**
 * `npm run chat` for a lesson, in a terminal that nobody else uses meanwhile. It is a process of its
 * own, so that whatever ends it doesn't end us. Resolves when it has ended.
 *
 * @param options that `npm run chat` knows too: --no-color
 */
export async function chatInTerminal(
  { number }: Lesson,
  options: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const [, program = ""] = process.argv;
  process.stdout.write("\n  /quit leads back to npm start.\n");
  const args = [...process.execArgv, program, "chat", String(number), ...options];
  const ended = await new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", signal });
    child.on("error", resolve).on("exit", (code, signal) => resolve(code ?? signal));
  });
  if (signal.aborted || endedByLearner.includes(ended)) return;
  // What it said should be read before the screen is ours again.
  await waitForKey("\n  Any key leads back to npm start.");
}
