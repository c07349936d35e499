import type { Diagnosis } from "../mistakes/diagnose.ts";
import { showExhibit } from "../wire/exhibit.ts";
import { exhibitOf } from "./exhibit-of.ts";

/** Evidence is indented, as a verdict does it; together they fit a window of 80 columns. */
const width = 74;
const indent = "  ";
const aboutPieces =
  "Call onToken with each piece of text as it is, once; a chunk without text has nothing for it.";

/** A diagnosis as the text of a failed assertion: the mistake, the evidence, what to ask next. */
export function describeFailure({ headline, also, exhibit }: Diagnosis): string {
  if (headline === undefined && (exhibit?.kind === "nothing-sent" || exhibit?.kind === "at-once")) {
    return showExhibit(exhibitOf(exhibit), width).join(" ").replaceAll(/\s+/g, " ").trim();
  }
  const first = headline
    ? `${headline.id}: ${headline.sentence}`
    : exhibit?.kind === "handed-on"
      ? "onToken didn't get the pieces of the reply as they came."
      : "This isn't what should have been sent, and no mistake that has a name explains it.";
  const evidence = exhibit ? showExhibit(exhibitOf(exhibit), width) : [];
  const others = also.map(({ id, sentence }) => `also ${id}: ${sentence}`);
  const advice = headline?.advice ?? (exhibit?.kind === "handed-on" ? aboutPieces : "");
  return [[first], evidence.map((line) => indent + line), others, [advice]]
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")
    .trimEnd();
}
