import { stripVTControlCharacters } from "node:util";
import { lookFor } from "../markdown/look.ts";
import { showReasons } from "../verdict/show-verdict.ts";
import type { VerdictView } from "../verdict/verdict-view.ts";
import type { FullVerdict } from "./full-verdict.ts";
import type { GradedTest } from "./tests-of.ts";

const plain = lookFor({ color: false, links: false });

/** How wide the evidence may be: the places where it is shown scroll no further. */
const columns = 100;

/**
 * What to say of each test, in order: why it failed, and on the first one that failed all the
 * evidence, as the terminal shows it. Empty for those that passed.
 */
export function explain(
  tests: readonly GradedTest[],
  full: FullVerdict | undefined,
): readonly string[] {
  const first = tests.find(({ state, kind }) => state === "failed" && kind !== "hidden");
  const evidence = full === undefined ? "" : evidenceOf(full.view);
  return tests.map((test) => {
    if (test.state !== "failed") return test.state === "passed" ? "" : notRun(test);
    return test === first && evidence !== "" ? evidence : test.reason;
  });
}

/** Everything that explains why a submission isn't solved, as the terminal shows it, without colour. */
function evidenceOf(view: VerdictView): string {
  const blocks = showReasons(view, columns, plain);
  return stripVTControlCharacters(blocks.map((lines) => lines.join("\n")).join("\n\n"));
}

function notRun({ reason }: GradedTest): string {
  return reason === "" ? "It was not run." : reason;
}
