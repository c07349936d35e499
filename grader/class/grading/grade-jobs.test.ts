import { join } from "node:path";
import { expect, test } from "vitest";
import type { Submission } from "../../run/submission.ts";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { QuickGrader } from "../quick-grader-for-tests.ts";
import { GradingStore } from "../store/grading-store.ts";
import { folderWith } from "../submissions-for-tests.ts";
import { gradeJobs } from "./grade-jobs.ts";

/** Notes which submissions were graded at a time. */
class RoundGrader extends QuickGrader {
  readonly rounds: (readonly Submission[])[] = [];

  override grade(submissions: readonly Submission[]) {
    this.rounds.push(submissions);
    return super.grade(submissions);
  }
}

test("the same files are never asked by two specs at a time, as the second would find them loaded", async () => {
  const home = await folderWith({ "a/chatbot.ts": "", "b/chatbot.ts": "// WRONG" });
  const lesson = lessonNamed("chatbot-class");
  const job = (name: string, hidden: readonly string[]) => ({
    id: name.repeat(3),
    lesson,
    folder: join(home, name),
    hidden,
  });
  const store = await GradingStore.open(join(home, "out"));
  const grader = new RoundGrader();
  await gradeJobs(
    [job("a", ["1.spec.ts", "2.spec.ts"]), job("b", ["1.spec.ts"])],
    grader,
    store,
    () => {},
  );
  for (const round of grader.rounds) {
    expect(new Set(round.map(({ folder }) => folder))).toHaveLength(round.length);
  }
  const kept = [await store.take("aaa"), await store.take("bbb")];
  expect(kept.map(({ verdict, hiddenPassed }) => [verdict.outcome, hiddenPassed])).toEqual([
    ["solved", 2],
    ["unsolved", 0],
  ]);
});
