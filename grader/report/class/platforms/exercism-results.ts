import type { ExerciseGrade } from "../../../class/gradebook.ts";
import { explain } from "../explain.ts";
import type { FullVerdict } from "../full-verdict.ts";
import { type GradedTest, testsOf } from "../tests-of.ts";
import { testCodeIn } from "./test-code.ts";

/** What Exercism reads from a test runner's `results.json`, version 3. */
export interface ExercismResults {
  readonly version: 3;
  readonly status: "pass" | "fail" | "error";
  /** Why nothing could be tested. */
  readonly message: string | null;
  readonly tests: readonly {
    readonly name: string;
    readonly status: "pass" | "fail" | "error";
    readonly message: string | null;
    /** What the code printed. */
    readonly output: string | null;
    readonly test_code: string;
    /** The number of the task it belongs to, where the exercise has several. */
    readonly task_id?: number;
  }[];
}

/** How many characters are taken: of a message 65,535 bytes, which may be four to a character. */
const longest = { message: 16_000, output: 500 } as const;
const outputCut = "Output was truncated. Please limit to 500 chars";

/**
 * The grade of one exercise in the form of Exercism's test runners.
 *
 * @param full the verdict on it; without it there is neither evidence nor test code
 * @see https://exercism.org/docs/building/tooling/test-runners/interface
 */
export function exercismResults(
  exercise: ExerciseGrade,
  full: FullVerdict | undefined,
): ExercismResults {
  const tests = testsOf(exercise);
  const messages = explain(tests, full);
  const code = testCodeIn(full?.spec ?? "");
  const status = statusOf(exercise, tests);
  const shown = Math.max(
    0,
    tests.findIndex(({ state }) => state === "failed"),
  );
  return {
    version: 3,
    status,
    message: status === "error" ? cut(messages[0] ?? exercise.reason) : null,
    tests: tests.map((test, index) => ({
      name: test.name,
      status: testStatusOf(test),
      message: test.state === "passed" ? null : cut(messages[index] ?? ""),
      // It is known of the submission, not of each test: the first failure is what students see.
      output: index === shown ? outputOf(full) : null,
      test_code: code.get(test.name) ?? "",
      ...taskOf(test),
    })),
  };
}

/** `error` is only for what no test was run on. */
function statusOf({ outcome }: ExerciseGrade, tests: readonly GradedTest[]) {
  if (outcome === "ungraded" || outcome === "missing") return "error";
  return tests.every(({ state }) => state === "passed") ? "pass" : "fail";
}

function testStatusOf({ state }: GradedTest) {
  return ({ passed: "pass", failed: "fail", "not run": "error" } as const)[state];
}

/** Where each file is a task of its own, its name begins with the task's number. */
function taskOf({ file }: GradedTest): { readonly task_id?: number } {
  const number = /^(\d+)-/.exec(file ?? "")?.[1];
  return number === undefined ? {} : { task_id: Number(number) };
}

function outputOf(full: FullVerdict | undefined): string | null {
  const printed = full?.verdict.report?.printed ?? "";
  if (printed === "") return null;
  const characters = [...printed];
  if (characters.length <= longest.output) return printed;
  return `${characters.slice(0, longest.output - outputCut.length - 1).join("")}\n${outputCut}`;
}

function cut(message: string): string {
  const characters = [...message];
  return characters.length <= longest.message
    ? message
    : `${characters.slice(0, longest.message - 1).join("")}…`;
}
