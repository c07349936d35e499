import type { Examination } from "../expect/examination.ts";
import { exhibitOf } from "../expect/exhibit-of.ts";
import type { AnyMistake } from "../mistakes/mistake.ts";
import { recordedChecks } from "../wire/recorded.ts";
import type { Output } from "./capture-output.ts";
import type { NamedMistake, Report } from "./report.ts";

/** Puts together what is behind the failed checks of one submission. */
export function reportOn(
  examination: Examination,
  refused: readonly string[],
  output: Output,
): Report {
  const { headline, also, exhibit, file, shownIn } = examination.diagnose();
  return {
    headline: headline && named(headline),
    also: also.map(named),
    exhibit: exhibit && exhibitOf(exhibit),
    file,
    explained: shownIn,
    printed: output.text,
    flooded: output.flooded,
    refused: [...new Set(refused)],
    recorded: recordedChecks(examination.checks),
  };
}

/** The part of a mistake that can cross threads. */
export function named({ id, sentence, advice, lesson }: AnyMistake): NamedMistake {
  return { id, sentence, advice, lesson };
}
