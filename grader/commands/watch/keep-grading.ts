import { readTerminal } from "../../report/terminal.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { type Graded, note, showGraded } from "../test/show-graded.ts";
import { listenToKeys } from "./listen-to-keys.ts";
import { SaveGrader } from "./save-grader.ts";
import { WatchScreen } from "./watch-screen.ts";

/** Said where the system doesn't tell of saved files. */
export const polled = "Saved files are looked for every 0.3 s: this drive doesn't announce them.";

/**
 * Grades the learner's exercise now and on every save, and shows each verdict; ends with 0 when the
 * learner quits.
 */
export async function keepGrading(
  lesson: Lesson,
  lessons: readonly Lesson[],
  args: string[],
): Promise<number> {
  const { stdout } = process;
  const terminal = () => readTerminal({ stream: stdout, env: process.env, args });
  const screen = new WatchScreen(stdout, process.stdin.isTTY);
  let graded: Graded | undefined;
  let notes: readonly string[] = [];
  const show = () => {
    const [shown, below] = [graded, notes];
    if (shown === undefined) return;
    screen.show(() => {
      const { findings, rest } = showGraded(shown, lessons, terminal());
      return [...findings, ...rest(below)];
    });
  };
  screen.say(`Grading exercise ${lesson.number} …`);

  let stop = () => {};
  let grader: SaveGrader | undefined;
  try {
    await new Promise<void>((quit, fail) => {
      const again = () => grader?.again("asked");
      const onResize = () => screen.redraw();
      const putBack = listenToKeys({ again, quit });
      stdout.on("resize", onResize);
      stop = () => {
        stdout.off("resize", onResize);
        putBack();
      };
      grader = new SaveGrader({
        onGrading: () => screen.say("Grading again …"),
        onVerdict: async (verdict) => {
          [graded, notes] = [{ verdict, kept: undefined }, []];
          show();
          const noted = await note(verdict);
          if (graded.verdict !== verdict) return;
          graded = noted;
          // The rest of the screen stays as it is.
          if (verdict.outcome === "solved" || noted.kept?.notice !== undefined) show();
        },
        onTypeNotes: (found) => {
          notes = found;
          show();
        },
        onPolling: () => screen.note(polled),
        onFailure: fail,
      });
      grader.turnTo(lesson);
    });
  } finally {
    stop();
    screen.end();
    await grader?.end();
  }
  // A loop that never ends would keep the process alive.
  if (grader?.grading) process.exit(0);
  return 0;
}
