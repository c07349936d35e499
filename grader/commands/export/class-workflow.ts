import { workbookRoot } from "../../workbook/root.ts";
import type { Exported, ExportRequest } from "./export-request.ts";
import { exerciseOptions, gradeCommand, hiddenOptions } from "./grade-options.ts";
import { Workflow } from "./workflow.ts";

/** Writes the workflow that grades a class in shards and merges their reports. */
export async function exportActions(request: ExportRequest): Promise<Exported> {
  const workflow = new Workflow("grade-class.yml");
  const shards = Array.from({ length: request.shards }, (_, index) => index + 1);
  workflow.set(["jobs", "grade", "strategy", "matrix", "shard"], shards);
  const grade = workflow.step("grade", "Grade a shard");
  const options = [...exerciseOptions(request), ...hiddenOptions(request)];
  workflow.set([...grade, "env", "OPTIONS"], options.join(" "));
  workflow.replace([...grade, "run"], "npm run grade --", gradeCommand);
  workflow.replace(
    [...workflow.step("merge", "Merge them"), "run"],
    "npm run grade --",
    gradeCommand,
  );
  return {
    file: await workflow.write(request.out ?? workbookRoot),
    next: [
      "Push it to a private repository that holds this workbook and, in submissions/, what the class handed in.",
      'Then open "Grade the class" on its Actions page and run it. The report is the artifact of that name.',
    ],
  };
}
