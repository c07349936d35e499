import { readSections } from "../../../report/lesson-sections.ts";
import { withoutFrontMatter } from "../../../workbook/front-matter.ts";
import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";

const tiers = 3;

/** A lesson's text has three hints, each gentler than the next, and says why its solution is so. */
export function checkTexts(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id }) => {
    const path = `lessons/${id}.md`;
    const { hints, why } = readSections(withoutFrontMatter(course.text(path)));
    return [
      ...complaintsOfHints(hints, path),
      ...(isEmpty(why)
        ? [
            `${path} doesn't say why its solution is as it is. Write it at the end, under "## Why it is done so": \`npm run solution\` shows it.`,
          ]
        : []),
    ].map((sentence) => ({ id, sentence }));
  });
}

type Hints = ReturnType<typeof readSections>["hints"];

function complaintsOfHints(hints: Hints, path: string): readonly string[] {
  if (hints.length === 0) {
    return [
      `${path} has no hints. Write three under "## Hints", the gentlest first, each under a heading of its own: "### Hint 1 of ${tiers}".`,
    ];
  }
  if (hints.length !== tiers) {
    const count = hints.length === 1 ? "one hint" : `${hints.length} hints`;
    return [
      `${path} has ${count}, and needs three: a question, then the idea, then the lines. Each stands under a heading such as "### Hint 1 of ${tiers}".`,
    ];
  }
  return hints.flatMap(({ title, tokens }, index) => {
    const heading = `Hint ${index + 1} of ${tiers}`;
    if (title !== heading) {
      return [
        `${path} calls its hint ${index + 1} "${title}". Call it "### ${heading}", as \`npm run hint\` does.`,
      ];
    }
    return isEmpty(tokens)
      ? [`${path} has nothing under "### ${heading}". Write the hint there.`]
      : [];
  });
}

/** True for a part with a heading and nothing under it. */
function isEmpty(tokens: Hints[number]["tokens"]): boolean {
  return tokens.every(({ type }) => type === "heading" || type === "html");
}
