import type { Look } from "../markdown/look.ts";
import { wrapCode, wrapText } from "../markdown/wrap.ts";
import { codeFrame } from "./code-frame.ts";
import type { ProblemView } from "./verdict-view.ts";

/** What went wrong: its sentence, its place, and the code around it. */
export function showProblem(
  { message, place }: Pick<ProblemView, "message" | "place">,
  width: number,
  look: Look,
): string[] {
  const [first = "", ...rest] = message.split("\n");
  const lines = [
    ...wrapText(first, width).map(look.strong),
    // What is indented is evidence; the rest is prose like the first sentence.
    ...rest.flatMap((line) => {
      // A line to type stays whole, for it to be copied: the terminal breaks it where it has to.
      if (/^ +npm /.test(line)) return [line];
      return line.startsWith(" ") ? wrapCode(line, width, 2) : wrapText(line, width);
    }),
  ];
  if (place === undefined) return lines;
  return [
    ...lines,
    look.label(`${place.file}:${place.line}`),
    "",
    ...codeFrame(place.source, place, look, width - 2).map((line) => `  ${line}`),
  ];
}
