import { basename, dirname, posix, relative, sep } from "node:path";
import type { Misjudged } from "../../../run/judge-fixtures.ts";
import type { Verdict } from "../../../run/verdict.ts";
import type { Complaint } from "./complaint.ts";

/** What to say of a stub, a solution or an example that got another verdict than it should have. */
export function complainOfExample(misjudged: Misjudged, root: string): Complaint {
  const path = relative(root, misjudged.folder).split(sep).join(posix.sep);
  return { id: misjudged.lesson.id, sentence: `${path} ${whatIsWrong(misjudged)}` };
}

function whatIsWrong({ lesson, folder, expected, got, verdict }: Misjudged): string {
  const spec = `the spec in exercises/${lesson.id}`;
  const why = reasonOf(verdict, got);
  if (expected === "not-started") {
    return got === "solved"
      ? `passes as it came, so there is nothing to do. Take out of it what learners are to write, or let ${spec} check that.`
      : `should fail because nothing is done yet, and fails for another reason: ${why} Let it load, and give back something empty.`;
  }
  if (expected === "solved") {
    const isSolution = basename(dirname(folder)) === "solutions";
    return `should pass, and fails: ${why} Mend ${isSolution ? "the solution" : "it"}, or what is too strict in ${spec}.`;
  }
  if (got === "solved") {
    return `should fail as ${expected}, and passes: nothing in ${spec} notices it. Add a check that does, or move it into right/.`;
  }
  return verdict?.report?.headline?.id === got
    ? `should fail as ${expected}, and fails as ${got}. Name its folder after that, or let it make one mistake only.`
    : `should fail as ${expected}, and fails without a name: ${why} Let it make that mistake on the wire, or move it into broken/.`;
}

/** What the checks say, or what kept them from being run, as a sentence. */
function reasonOf(verdict: Verdict | undefined, got: string): string {
  const failed = verdict?.checks.filter(({ state }) => state === "failed") ?? [];
  const [first] = failed;
  const headline = verdict?.report?.headline;
  const problem = verdict?.problem ?? first?.problem;
  const [line = ""] = (problem?.message ?? got).split("\n");
  const message = headline ? `${headline.id}, ${headline.sentence}.` : line.replace(/[.:]?$/, ".");
  if (verdict?.problem !== undefined || first === undefined) return message;
  const who =
    failed.length === 1
      ? `the check "${first.name}" says`
      : `${failed.length} checks, "${first.name}" first, say`;
  return `${who}: ${message}`;
}
