import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { proofsOf } from "./proofs.ts";

/**
 * Proves the workbook: prints each proof as it ends, what is wrong with it, and the sum. Gives 0
 * when everything holds, else 1. The learner's own exercises don't matter, except in CI.
 */
export async function proveWorkbook(args: string[]): Promise<number> {
  const look = lookFor(readTerminal({ stream: process.stdout, env: process.env, args }));
  const lessons = await findLessons(workbookRoot);
  let passed = 0;
  let failed = 0;
  console.log("\n  Proving the workbook. `npm test exercises/01` grades your exercise 1.\n");
  const attempts = proofsOf(lessons, isSet(process.env.CI)).map(async ({ name, attempt }) => {
    const start = performance.now();
    const outcome = await attempt();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    passed += outcome.passed;
    failed += outcome.failed;
    const line = `${name.padEnd(10)} ${outcome.what} (${outcome.passed} of ${outcome.passed + outcome.failed}, ${seconds} s)`;
    console.log(`  ${outcome.failed === 0 ? look.good("✓") : look.bad("✗")} ${line}`);
    for (const complaint of outcome.complaints) console.log(indent(complaint));
    for (const warning of outcome.warnings ?? []) console.log(indent(`Warning: ${warning}`));
  });
  await Promise.all(attempts);
  // Alone on its line, so that programs can read it too.
  console.log(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false" && value !== "0";
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
}
