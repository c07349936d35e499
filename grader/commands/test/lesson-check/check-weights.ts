import { checksIn } from "../../../run/expected-checks.ts";
import { nearest } from "../../../workbook/nearest.ts";
import type { Complaint } from "./complaint.ts";
import { type Course, namesIn } from "./course.ts";
import { specsOf } from "./specs-of.ts";

/** Every weight is that of a check which stands in the spec, and some check counts. */
export function checkWeights(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id, weights }) => {
    const [spec] = specsOf(course, id);
    const names = Object.keys(weights);
    if (spec === undefined || names.length === 0) return [];
    const checks = readChecks(course.text(spec));
    const files = namesIn(course, `fixtures/${id}/stub`, "files");
    const known = checks.flatMap(({ name }) => [name, ...files.map((file) => `${file}: ${name}`)]);
    const isKnown = (name: string) =>
      checks.some((check) => {
        const own = name.slice((files.find((file) => name.startsWith(`${file}: `)) ?? "").length);
        const bare = own.replace(/^: /, "");
        return check.isRepeated ? patternOf(check.name).test(bare) : check.name === bare;
      });
    const unknown = names.filter((name) => !isKnown(name));
    const where = `"weights" of lessons/${id}.md`;
    const complaints = unknown.map((name) => {
      const meant = nearest(name, known);
      const next = meant ? `Is it "${meant}"?` : "Write the check's name as it stands there.";
      return `${where} names "${name}", and ${spec} has no check of that name. ${next}`;
    });
    const allNothing =
      names.every((name) => weights[name] === 0) && names.length - unknown.length >= checks.length;
    if (allNothing) {
      complaints.push(
        `${where} counts every check for nothing, so there are no points to have. Give one of them a weight above 0.`,
      );
    }
    return complaints.map((sentence) => ({ id, sentence }));
  });
}

/** The checks of a spec; none for one that isn't TypeScript, of which others complain. */
function readChecks(text: string) {
  try {
    return checksIn(text);
  } catch {
    return [];
  }
}

/** What the names of a `test.each` look like, once `%s` and `$name` are filled in. */
function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-z#$%]|\$[\w.]+/);
  const literal = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "s");
}
