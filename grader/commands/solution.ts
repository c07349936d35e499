import { lookFor } from "../report/markdown/look.ts";
import { showNotice } from "../report/notice.ts";
import { readTerminal } from "../report/terminal.ts";
import { dayOf } from "../workbook/day.ts";
import { noteGivenUp } from "../workbook/progress/note.ts";
import { isSolved, progressOf } from "../workbook/progress/progress.ts";
import { readProgress, updateProgress } from "../workbook/progress/progress-file.ts";
import { workbookRoot } from "../workbook/root.ts";
import { endClearly } from "./end-clearly.ts";
import { readArguments } from "./read-arguments.ts";
import { askWhetherToGiveUp } from "./solution/ask-whether.ts";
import { printLocked } from "./solution/print-locked.ts";
import { printSolution } from "./solution/print-solution.ts";
import { whichCurrent } from "./which-current.ts";

const usage =
  "Run npm run solution 3 for lesson 3. npm run solution 3 -- --give-up shows it before you have solved the exercise.";

/**
 * `npm run solution 3` shows the reference beside the learner's files once exercise 3 is solved, or
 * with `--give-up`, which is asked once: 0 when it was shown, 1 when it stays locked.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { names, flags } = readArguments(args, ["give-up", "yes"], usage);
    const lesson = await whichCurrent(names, usage);
    const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
    const look = lookFor(terminal);
    let kept = await readProgress(workbookRoot);
    const { gaveUp } = progressOf(kept.progress, lesson.slug);
    const tell = () => {
      if (kept.notice) console.error(showNotice(kept.notice, terminal.columns).join("\n"));
    };
    if (!isSolved(kept.progress, lesson) && gaveUp === undefined) {
      if (!flags.has("give-up")) {
        await printLocked(lesson, terminal.columns, look);
        tell();
        return 1;
      }
      if (!flags.has("yes") && !(await askWhetherToGiveUp(lesson))) return 1;
      const today = dayOf(new Date());
      kept = await updateProgress(workbookRoot, (before) => noteGivenUp(before, lesson, today));
    }
    await printSolution(lesson, isSolved(kept.progress, lesson), terminal.columns, look);
    tell();
    return 0;
  });
}
