import { parseDocument } from "yaml";
import { idOf, type Step } from "./renumbering.ts";

/**
 * The text of a lesson's file, or of one of its exercise's, with the lesson's title as it will be.
 * A lesson's front matter also says which slug it had until now.
 */
export function withTitle(path: string, text: string, step: Step): string {
  const { before, slug, title } = step;
  if (before.title === title && before.slug === slug) return text;
  if (path.startsWith("lessons/")) return withHeading(withFields(text, step), step);
  // Of an exercise's header, which the lesson's number has been written into already.
  const [number] = idOf(step).split("-");
  const header = `Exercise ${number} · `;
  return text.replaceAll(header + before.title, () => header + inComment(title));
}

/** A title as it can stand in a comment between `/*` and its end. */
export function inComment(title: string): string {
  return title.replaceAll("*/", "* /");
}

function withFields(text: string, { before, slug, title }: Step): string {
  return text.replace(/^(---\r?\n)(.*?\r?\n)(---\r?\n)/s, (_, begin, yaml, end) => {
    const fields = parseDocument(String(yaml).replaceAll("\r\n", "\n"));
    fields.set("title", title);
    if (before.slug !== slug) {
      const formerly = [...before.formerly.filter((former) => former !== slug), before.slug];
      fields.set("formerly", fields.createNode(formerly, { flow: true }));
    }
    const written = fields.toString({ lineWidth: 0, flowCollectionPadding: false });
    const lineEnd = String(begin).slice(3);
    return begin + written.replaceAll("\n", lineEnd) + end;
  });
}

function withHeading(text: string, { before, title }: Step): string {
  const heading = `\n# ${before.title}`;
  const at = text.indexOf(heading);
  const end = at + heading.length;
  if (at < 0 || !/^\r?\n/.test(text.slice(end))) return text;
  return `${text.slice(0, at)}\n# ${title}${text.slice(end)}`;
}
