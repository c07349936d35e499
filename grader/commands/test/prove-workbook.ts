import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { readCourse } from "./lesson-check/course.ts";
import { proofsOf } from "./proofs.ts";
import { showOutcome } from "./show-outcome.ts";

/**
 * Proves the workbook: prints each proof as it ends, what is wrong with it, and the sum. Gives 0
 * when everything holds, else 1. The learner's own exercises don't matter, except in CI.
 */
export async function proveWorkbook(args: string[]): Promise<number> {
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const look = lookFor(terminal);
  const { columns } = terminal;
  const course = await readCourse(workbookRoot);
  let passed = 0;
  let failed = 0;
  console.log("\n  Proving the workbook. `npm test exercises/01` grades your exercise 1.\n");
  const attempts = proofsOf(course, isSet(process.env.CI)).map(async ({ name, attempt }) => {
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

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false" && value !== "0";
}
