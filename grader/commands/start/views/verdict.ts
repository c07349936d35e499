import { hang, wrapText } from "../../../report/markdown/wrap.ts";
import { celebration, celebrationBlocks } from "../../../report/start/celebration.ts";
import type { Standing } from "../../../report/start/frame.ts";
import { sayMessage, sayVerdict } from "../../../report/start/say-verdict.ts";
import { verdictBlocks } from "../../../report/start/verdict-blocks.ts";
import { stateOf } from "../../../report/verdict/show-verdict.ts";
import type { VerdictView } from "../../../report/verdict/verdict-view.ts";
import type { View } from "../view.ts";

/** What the learner sees of their exercise: the last verdict, and what there is to be said beside it. */
export interface Graded {
  readonly verdict: VerdictView;
  /** Paragraphs that come first: where a backup is. */
  readonly first: readonly string[];
  /** What TypeScript thinks of it. */
  readonly notes: readonly string[];
  /** What is next, once it is solved. */
  readonly next: string | undefined;
  /** Set when this verdict has finished the course. */
  readonly finished:
    | { readonly standing: Standing; readonly titles: readonly string[] }
    | undefined;
}

/** That an exercise is being graded, where there is no verdict yet, below what is to be said first. */
export function gradingView(first: readonly string[] = []): View {
  const sentences = [...first, "Grading your exercise …"];
  return {
    key: "escape",
    state: "",
    sections: ({ columns }) => [
      sentences.map((sentence) => ({
        lines: hang(wrapText(sentence, Math.max(20, columns - 4)), "  ", "  "),
        keepWithNext: false,
      })),
    ],
    say: () => [],
  };
}

/** A verdict. What is remarked beside it may become more while it is shown. */
export function verdictView(graded: () => Graded): View {
  const { verdict, finished } = graded();
  const solved = verdict.outcome === "solved";
  const remarks = () => {
    const { first, next, notes } = graded();
    const praise = solved && !finished ? [`Solved. ${next ?? ""}`.trim()] : [];
    return { first: [...first, ...praise], last: notes };
  };
  return {
    key: "escape",
    keys: () => [["enter", "grade again"]],
    state: stateOf(verdict),
    tone: solved ? "good" : "bad",
    sections: (size, look) => [
      ...(finished
        ? [celebrationBlocks(finished.standing, finished.titles, size.columns, look)]
        : []),
      verdictBlocks(verdict, remarks(), size, look),
    ],
    say: () => [[...sayVerdict(verdict, remarks()), ...(finished ? sayFinished(finished) : [])]],
  };
}

function sayFinished({ standing, titles }: NonNullable<Graded["finished"]>): string[] {
  return ["You have finished the course.", ...celebration(standing, titles).map(sayMessage)];
}
