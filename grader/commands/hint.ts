import { readSections } from "../report/lesson-sections.ts";
import { lookFor } from "../report/markdown/look.ts";
import { nameOf, showNote } from "../report/note-view.ts";
import { showNotice } from "../report/notice.ts";
import { readTerminal } from "../report/terminal.ts";
import { readLessonText } from "../workbook/find-lessons.ts";
import type { Lesson } from "../workbook/lesson.ts";
import { noteHint } from "../workbook/progress/note.ts";
import { progressOf } from "../workbook/progress/progress.ts";
import { updateProgress } from "../workbook/progress/progress-file.ts";
import { workbookRoot } from "../workbook/root.ts";
import { UserError } from "../workbook/user-error.ts";
import { endClearly } from "./end-clearly.ts";
import { readArguments } from "./read-arguments.ts";
import { whichCurrent } from "./which-current.ts";

const usage = "Run npm run hint 3 for lesson 3, npm run hint for the lesson where you are.";

/** `npm run hint 3` shows the next hint of lesson 3; after the last one the first again. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { names } = readArguments(args, [], usage);
    const lesson = await whichCurrent(names, usage);
    const { hints } = readSections(await readLessonText(lesson));
    let shown = 0;
    const { notice } = await updateProgress(workbookRoot, (progress) => {
      const last = progressOf(progress, lesson.slug).hint ?? 0;
      // A lesson may have fewer hints than when the last one was shown.
      shown = last < hints.length ? last + 1 : 1;
      return hints.length === 0 ? progress : noteHint(progress, lesson, shown);
    });
    const tokens = hints[shown - 1]?.tokens.slice(1);
    if (tokens === undefined) {
      throw new UserError(
        `Lesson ${lesson.number} has no hints.`,
        `Read it again: npm run lesson ${lesson.number}`,
      );
    }
    const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
    const title = [nameOf(lesson), `Hint ${shown} of ${hints.length}`] as const;
    const note = { title, tokens, ending: endingOf(lesson, shown, hints.length) };
    console.log((await showNote(note, terminal.columns, lookFor(terminal))).join("\n"));
    if (notice !== undefined) console.error(showNotice(notice, terminal.columns).join("\n"));
    return 0;
  });
}

function endingOf({ number }: Lesson, shown: number, count: number) {
  const again = `npm run hint ${number}`;
  const more = shown < count ? ["Next hint", again] : ["First hint again", again];
  const solution = [["The solution", `npm run solution ${number}`]];
  return [
    ...(count > 1 ? [more] : []),
    ...(shown === count ? solution : []),
    ["Grade it with", `npm test exercises/${String(number).padStart(2, "0")}`],
  ].map(([label = "", value = ""]) => [label, value] as const);
}
