import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { whichLesson } from "../../workbook/which-lesson.ts";
import { type Course, readCourse } from "./lesson-check/course.ts";
import { type Proof, proofsOf, proofsOfLessons } from "./proofs.ts";
import { showOutcome } from "./show-outcome.ts";

/**
 * Proves the workbook: prints each proof as it ends, what is wrong with it, and the sum. Gives 0
 * when everything holds, else 1. The learner's own exercises don't matter, except in CI.
 *
 * @param paths name lessons, `lessons/09`: then only those are tried. Without any it is everything.
 * @throws {UserError} when there is no such lesson
 */
export async function proveWorkbook(
  args: string[],
  paths: readonly string[] = [],
): Promise<number> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const look = lookFor(terminal);
  const { columns } = terminal;
  const course = await readCourse(workbookRoot);
  const { proofs, title } = wanted(course, paths);
  let passed = 0;
  let failed = 0;
  console.log(`\n  ${title}\n`);
  const attempts = proofs.map(async ({ name, attempt }) => {
    const start = performance.now();
    const outcome = await attempt();
    const seconds = (performance.now() - start) / 1000;
    passed += outcome.passed;
    failed += outcome.failed;
    console.log(showOutcome(name, outcome, seconds, { columns, look }).join("\n"));
  });
  await Promise.all(attempts);
  if (course.problems.length > 0) {
    console.log("\n  Everything else is tried when these lessons can be read.");
  }
  // Alone on its line, so that programs can read it too.
  console.log(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** What is to be tried, and the line above it. Lessons that can't be read hide those beside them. */
function wanted(
  course: Course,
  paths: readonly string[],
): { readonly proofs: readonly Proof[]; readonly title: string } {
  if (paths.length === 0 || course.problems.length > 0) {
    return {
      proofs: proofsOf(course, isSet(process.env.CI)),
      title: "Proving the workbook. `npm test exercises/01` grades your exercise 1.",
    };
  }
  const lessons = [...new Set(paths.map((path) => whichLesson(path, course.lessons)))];
  const ids = lessons.map(({ id }) => `lessons/${id}`).join(", ");
  return {
    proofs: proofsOfLessons(course, lessons),
    title: `Proving ${ids}. \`npm test\` alone tries everything.`,
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false" && value !== "0";
}
