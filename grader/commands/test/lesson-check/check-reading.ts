import { lexer } from "marked";
import stringWidth from "string-width";
import { readSections } from "../../../report/lesson-sections.ts";
import { readingMinutes } from "../../../report/reading-time.ts";
import { withoutFrontMatter } from "../../../workbook/front-matter.ts";
import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

/** What a line of code has in a window of 80 columns, between the margins and behind its indent. */
const columns = 74;
/** By how many minutes a lesson may be wrong about itself: people read at different speeds. */
const tolerance = 2;

/**
 * A lesson can be read in a window of 80 columns, where code that is wider would be broken up, and in
 * about the minutes that it says. Of one that is still to be written nobody knows how long it is.
 */
export function checkReading(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id, minutes }) => {
    const path = `lessons/${id}.md`;
    const source = course.text(path);
    const sentences = [
      ...wideLines(source).map(
        (line) =>
          `${path}:${line} is code of more than ${columns} columns, which a window of 80 would break up. Make two lines of it.`,
      ),
      ...(source.includes("TO WRITE:") ? [] : complaintsOfMinutes(source, minutes, path)),
    ];
    return sentences.map((sentence) => ({ id, sentence }));
  });
}

/** The numbers of the lines of code that are too wide. What was recorded is wrapped where it is shown. */
function wideLines(source: string): readonly number[] {
  const text = withoutFrontMatter(source);
  let line = source.split("\n").length - text.split("\n").length + 1;
  return lexer(text).flatMap((token) => {
    const first = line;
    line += token.raw.split("\n").length - 1;
    if (token.type !== "code" || /^(output|wire|chart)\b/.test(token.lang ?? "")) return [];
    return token.raw
      .split("\n")
      .flatMap((row, index) => (stringWidth(row) > columns ? [first + index] : []));
  });
}

function complaintsOfMinutes(source: string, told: number, path: string): readonly string[] {
  const minutes = readingMinutes(readSections(withoutFrontMatter(source)).sections);
  if (Math.abs(told - minutes) <= tolerance) return [];
  const really = Math.max(1, Math.ceil(minutes));
  return [
    `${path} says that it is read in ${told} minutes, and it takes about ${really}. Put "minutes: ${really}" into its front matter.`,
  ];
}
