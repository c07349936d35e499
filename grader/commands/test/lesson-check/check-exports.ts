import { reasonOf } from "../../../workbook/error-text.ts";
import type { Complaint } from "./complaint.ts";
import { type Course, namesIn } from "./course.ts";
import { type Exports, exportsOf } from "./exports-of.ts";

/** A solution exports what its stub does: the same names, each for the same kind of thing. */
export function checkExports(course: Course): readonly Complaint[] {
  return course.lessons.flatMap(({ id }) => {
    const [stubs, solutions] = [`fixtures/${id}/stub`, `solutions/${id}`];
    const both = namesIn(course, stubs, "files").filter(
      (name) => name.endsWith(".ts") && course.files.includes(`${solutions}/${name}`),
    );
    return both.flatMap((name) => {
      const [stub, solution] = [`${stubs}/${name}`, `${solutions}/${name}`];
      const sentences = [stub, solution].flatMap((path) => unreadable(path, course.text(path)));
      if (sentences.length > 0) return sentences.map((sentence) => ({ id, sentence }));
      const [has, should] = [exportsOf(course.text(stub)), exportsOf(course.text(solution))];
      return differences({ stub, solution, has, should }).map((sentence) => ({ id, sentence }));
    });
  });
}

function unreadable(path: string, source: string): readonly string[] {
  try {
    exportsOf(source);
    return [];
  } catch (error) {
    const [reason = ""] = reasonOf(error).split("\n");
    return [`${path} can't be read as TypeScript: ${reason.trim().replace(/\.?$/, ".")} Mend it.`];
  }
}

function differences(pair: {
  stub: string;
  solution: string;
  has: Exports;
  should: Exports;
}): readonly string[] {
  const { stub, solution, has, should } = pair;
  return [...new Set([...has.keys(), ...should.keys()])].flatMap((name) => {
    const [ours, theirs] = [should.get(name), has.get(name)];
    if (ours === theirs) return [];
    if (theirs === undefined) {
      return [
        `${solution} exports the ${ours} ${name}, and ${stub} doesn't. Let the stub export it too, empty as it is, or export it from neither.`,
      ];
    }
    if (ours === undefined) {
      return [
        `${stub} exports the ${theirs} ${name}, and ${solution} doesn't. Let the solution export it, or take it out of the stub.`,
      ];
    }
    return [
      `${stub} exports ${name} as a ${theirs}, and ${solution} as a ${ours}. Make them the same.`,
    ];
  });
}
