import { parseAst } from "vitest/node";
import { checksIn } from "../../../run/expected-checks.ts";
import { nearest } from "../../../workbook/nearest.ts";
import type { Complaint } from "./complaint.ts";
import type { Course } from "./course.ts";
import { specsOf } from "./specs-of.ts";

/** Every weight is that of a check which stands in the spec, and some check counts. */
export function checkWeights(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id, weights }) => {
    const [spec] = specsOf(course, id);
    const names = Object.keys(weights);
    if (spec === undefined || names.length === 0) return [];
    const checks = readChecks(course.text(spec));
    const known = checks.flatMap(({ name, file }) =>
      file === undefined ? [name] : [name, `${file}: ${name}`],
    );
    const isKnown = (name: string) => checks.some((check) => isNameOf(check, name));
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

/** A check, and the file it is about where the spec says so. */
interface Check {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly file?: string;
}

function isNameOf({ name, isRepeated, file }: Check, text: string): boolean {
  const own = file !== undefined && text.startsWith(`${file}: `) ? `${file}: ` : "";
  const bare = text.slice(own.length);
  return isRepeated ? patternOf(name).test(bare) : name === bare;
}

/** The checks of a spec; none for one that isn't TypeScript, of which others complain. */
function readChecks(text: string): readonly Check[] {
  try {
    const inFiles = partsOfFiles(text).flatMap(({ file, part }) =>
      checksIn(part).map((check) => ({ ...check, file })),
    );
    const isInFile = ({ name }: Check) => inFiles.some((check) => check.name === name);
    return [...inFiles, ...checksIn(text).filter((check) => !isInFile(check))];
  } catch {
    return [];
  }
}

/** The parts of a spec that are about one file each: `describe("1-forgotten-reply.ts", …)`. */
function partsOfFiles(text: string): readonly { file: string; part: string }[] {
  return parseAst(text, { lang: "ts" }).body.flatMap((node) => {
    if (node.type !== "ExpressionStatement" || node.expression.type !== "CallExpression") return [];
    const { callee, arguments: [title] = [] } = node.expression;
    if (callee.type !== "Identifier" || callee.name !== "describe") return [];
    if (title?.type !== "Literal" || typeof title.value !== "string") return [];
    if (!title.value.endsWith(".ts")) return [];
    return [{ file: title.value, part: text.slice(node.start, node.end) }];
  });
}

/** What the names of a `test.each` look like, once `%s` and `$name` are filled in. */
function patternOf(name: string): RegExp {
  const parts = name.split(/%[a-z#$%]|\$[\w.]+/);
  const literal = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`, "s");
}
