import { stripVTControlCharacters } from "node:util";
import { type Look, lookFor } from "../../../report/markdown/look.ts";
import { hang, wrapCode, wrapText } from "../../../report/markdown/wrap.ts";
import { type SentRequest, showSent } from "../../../report/sent-view.ts";
import { sayLines } from "../../../report/start/say-lines.ts";
import { showProblem } from "../../../report/verdict/show-problem.ts";
import type { ProblemView } from "../../../report/verdict/verdict-view.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { type TriedProgram, tryPrograms } from "../../try/try-programs.ts";
import { spokenWidth } from "../spoken-width.ts";
import type { View } from "../view.ts";

const widest = 110;
const margin = "  ";
/** Drawn at most so often while it prints, in ms. */
const frame = 50;

/** One program, as far as it has come. */
interface Shown {
  readonly heading: string | undefined;
  printed: string;
  problem: Pick<ProblemView, "message" | "place"> | undefined;
  sent: readonly SentRequest[] | undefined;
}

/** Runs the programs of a lesson that use the learner's file. `onChange` is told what is new. */
export function tryView(
  lesson: Lesson,
  onChange: (added?: readonly string[]) => void,
): View & { readonly running: boolean } {
  const shown: Shown[] = [];
  const plain = lookFor({ color: false, links: false });
  const stop = new AbortController();
  let running = true;
  let failure: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!left) onChange();
    }, frame);
  };
  let left = false;
  const events = {
    onProgram(heading: string | undefined) {
      shown.push({ heading, printed: "", problem: undefined, sent: undefined });
    },
    onOutput(text: string) {
      const last = shown.at(-1);
      if (last) last.printed += text;
      soon();
    },
    onEnd({ problem, calls }: TriedProgram) {
      const last = shown.at(-1);
      if (last) Object.assign(last, { problem, sent: calls });
      if (!left)
        onChange(
          last &&
            sayLines(
              blocksOf(last, spokenWidth(), plain)
                .flatMap((lines) => ["", ...lines])
                .slice(1),
            ),
        );
    },
  };
  void tryPrograms(lesson, events, stop.signal)
    .catch((error) => {
      failure = error instanceof Error ? error.message : String(error);
    })
    .finally(() => {
      running = false;
      if (stop.signal.aborted && shown.length === 0) failure ??= "You stopped the program.";
      if (!left) onChange(failure === undefined ? ["That is all."] : [failure]);
    });
  return {
    key: "t",
    get state() {
      return running ? "running, Esc ends it" : "npm run try";
    },
    get running() {
      return running;
    },
    sections: ({ columns }, look) => {
      const width = Math.max(20, Math.min(columns, widest) - 2 * margin.length);
      const lines = shown.flatMap((one) => blocksOf(one, width, look));
      const told = failure === undefined ? [] : [failure.split("\n")];
      const empty = lines.length + told.length === 0 ? [["Starting …"]] : [];
      return [
        [...lines, ...told, ...empty].map((lines) => ({
          lines: hang(lines, margin, margin),
          keepWithNext: false,
        })),
      ];
    },
    say: () => [["It runs; what it prints follows."]],
    follow: () => running,
    press(key) {
      // Once it is being stopped, Escape leads back as elsewhere.
      if (key !== "escape" || !running || stop.signal.aborted) return false;
      stop.abort();
      return true;
    },
    leave() {
      left = true;
      clearTimeout(timer);
      stop.abort();
    },
  };
}

function blocksOf({ heading, printed, problem, sent }: Shown, width: number, look: Look) {
  const text = stripVTControlCharacters(printed).replaceAll("\t", "  ").trimEnd();
  const nothing = "No call was made: nothing was sent to the model.";
  return [
    heading === undefined ? [] : [look.heading(heading)],
    text === "" ? [] : wrapCode(text, width, 0),
    problem ? showProblem(problem, width, look) : [],
    sent === undefined
      ? []
      : sent.length === 0
        ? wrapText(nothing, width).map(look.label)
        : showSent(sent, width, look),
  ].filter((lines) => lines.length > 0);
}
