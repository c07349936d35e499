import type { Lesson } from "../../workbook/lesson.ts";
import { workbookRoot } from "../../workbook/root.ts";
import type { Exported, ExportRequest } from "./export-request.ts";
import { gradeCommand, hiddenOptions } from "./grade-options.ts";
import { repositoryOf } from "./repository-of.ts";
import { Workflow } from "./workflow.ts";

/**
 * Writes the workflow that GitHub Classroom runs in each student's repository. Each exercise is a
 * runner of its own for the reporter, as the environment takes 128 KB of each at most.
 *
 * @see https://github.com/classroom-resources/autograding-grading-reporter: it reads the result of a
 *   runner `exercise03` from the variable `EXERCISE03_RESULTS`
 */
export async function exportClassroom(request: ExportRequest): Promise<Exported> {
  const { lessons, out, workbook } = request;
  const { repository, ref } = await repositoryOf(workbook);
  const workflow = new Workflow("classroom.yml");
  const job = "run-autograding-tests";
  const teacher = [...workflow.step(job, "Take the teacher's workbook"), "with"];
  workflow.set([...teacher, "repository"], repository);
  workflow.set([...teacher, "ref"], ref);
  const grade = workflow.step(job, "Grade");
  workflow.set([...grade, "env", "EXERCISES"], lessons.map(({ id }) => id).join(" "));
  workflow.set([...grade, "env", "OPTIONS"], hiddenOptions(request).join(" "));
  workflow.replace([...grade, "run"], "npm run grade --", gradeCommand);
  const report = workflow.step(job, "Tell GitHub Classroom");
  const results = lessons.map((lesson) => [
    `${runnerOf(lesson).toUpperCase()}_RESULTS`,
    `\${{ steps.grade.outputs.${runnerOf(lesson)} }}`,
  ]);
  workflow.set([...report, "env"], Object.fromEntries(results));
  workflow.set([...report, "with", "runners"], lessons.map(runnerOf).join(","));
  return {
    file: await workflow.write(out ?? workbookRoot),
    next: [
      "Push it to the repository that your students start from, and take that one for the assignment, without tests of Classroom's own.",
      `It grades with ${repository} as it is at ${ref}, which the students' workflows have to be able to read: everybody can, if it is public. Whoever can read it can read its hidden checks and solutions, too.`,
    ],
  };
}

/** `exercise03` for `03-chatbot-class`: what the workflow makes of the folder's name. */
function runnerOf({ id }: Lesson): string {
  return `exercise${id.slice(0, id.indexOf("-"))}`;
}
