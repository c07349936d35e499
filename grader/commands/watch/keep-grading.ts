import { readTerminal } from "../../report/terminal.ts";
import { Grader } from "../../run/grader.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { closeSoon } from "../test/close-soon.ts";
import { note, showGraded } from "../test/show-graded.ts";
import { typeNotes } from "../test/type-notes.ts";
import { followSaves } from "./follow-saves.ts";
import { listenToKeys } from "./listen-to-keys.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { WatchScreen } from "./watch-screen.ts";

/** Said where the system doesn't tell of saved files. */
const polled = "Saved files are looked for every 0.3 s: this drive doesn't announce them.";

/**
 * Grades the learner's exercise now and on every save, and shows each verdict; ends with 0 when the
 * learner quits. The grader stays warm in between.
 */
export async function keepGrading(
  lesson: Lesson,
  lessons: readonly Lesson[],
  args: string[],
): Promise<number> {
  const { stdout } = process;
  const terminal = () => readTerminal({ stream: stdout, env: process.env, args });
  const screen = new WatchScreen(stdout, process.stdin.isTTY);
  screen.say(`Grading exercise ${lesson.number} …`);
  const grader = await Grader.start();
  const submission = { lesson, folder: lesson.exercise };
  let grading = false;
  let ended = false;

  const gradeAgain = oneAtATime(async () => {
    grading = true;
    screen.say("Grading again …");
    const [verdict] = await grader.grade([submission]);
    grading = false;
    if (verdict === undefined || ended) return;
    const graded = await note(verdict);
    screen.show(() => showGraded(graded, lessons, terminal()));
    const notes = await typeNotes(verdict, terminal().columns);
    if (notes.length > 0 && !ended) {
      screen.show(() => [...showGraded(graded, lessons, terminal()), ...notes]);
    }
  });

  let stop = () => {};
  try {
    await new Promise<void>((quit, fail) => {
      const again = () => void gradeAgain().catch(fail);
      const onResize = () => screen.redraw();
      const putBack = listenToKeys({ again, quit });
      stdout.on("resize", onResize);
      const onPolling = () => screen.note(polled);
      const following = followSaves(lesson.exercise, { onSave: again, onPolling });
      stop = () => {
        stdout.off("resize", onResize);
        void following.then((end) => end());
        putBack();
      };
      // Not before saves are followed, so that none is missed.
      following.then(again, fail);
    });
  } finally {
    ended = true;
    stop();
    screen.end();
    await closeSoon(grader);
  }
  // A loop that never ends would keep the process alive.
  if (grading) process.exit(0);
  return 0;
}
