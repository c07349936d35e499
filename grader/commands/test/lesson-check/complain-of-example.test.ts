import { join } from "node:path";
import { expect, test } from "vitest";
import type { Fixture, Misjudged } from "../../../run/judge-fixtures.ts";
import type { CheckResult, Problem, Verdict } from "../../../run/verdict.ts";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { complainOfExample } from "./complain-of-example.ts";

const [lesson] = await findLessons(workbookRoot);
if (lesson === undefined) throw new Error("There is no lesson.");
const { id } = lesson;
const noMemory = { id: "no-memory", sentence: "only the newest is sent", advice: "", lesson: "" };
const problem: Problem = { kind: "thrown", message: "TypeError: no\nat x", place: undefined };
const failed = (name: string): CheckResult => {
  return { name, file: undefined, state: "failed", problem };
};
const report = {
  ...{ headline: noMemory, also: [], exhibit: undefined, file: undefined, explained: [] },
  ...{ printed: "", flooded: false, refused: [], recorded: [] },
};

/** A verdict on what stands in `folder`, and what is said of it. */
const tell = (folder: string, expected: string, got: string, verdict: Partial<Verdict>) => {
  const submission: Fixture = {
    lesson,
    folder: join(workbookRoot, ...folder.split("/")),
    expected,
  };
  const whole: Verdict = {
    ...{ submission, outcome: "unsolved", checks: [], problem: undefined, report: undefined },
    ...{ seed: 1, ...verdict },
  };
  const misjudged: Misjudged = { ...submission, got, verdict: whole };
  return complainOfExample(misjudged, workbookRoot);
};

test.each([
  [
    `fixtures/${id}/stub`,
    "not-started",
    "solved",
    { outcome: "solved" },
    `passes as it came, so there is nothing to do. Take out of it what learners are to write, or let the spec in exercises/${id} check that.`,
  ],
  [
    `fixtures/${id}/stub`,
    "not-started",
    "TypeError: no",
    { problem },
    "should fail because nothing is done yet, and fails for another reason: TypeError: no. Let it load, and give back something empty.",
  ],
  [
    `solutions/${id}`,
    "solved",
    "no-memory",
    { checks: [failed("remembers"), failed("sends")], report },
    `should pass, and fails: 2 checks, "remembers" first, say: no-memory, only the newest is sent. Mend the solution, or what is too strict in the spec in exercises/${id}.`,
  ],
  [
    `fixtures/${id}/right/arrow`,
    "solved",
    "TypeError: no",
    { checks: [failed("remembers")] },
    `should pass, and fails: the check "remembers" says: TypeError: no. Mend it, or what is too strict in the spec in exercises/${id}.`,
  ],
  [
    `fixtures/${id}/wrong/late-question`,
    "late-question",
    "solved",
    { outcome: "solved" },
    `should fail as late-question, and passes: nothing in the spec in exercises/${id} notices it. Add a check that does, or move it into right/.`,
  ],
  [
    `fixtures/${id}/wrong/late-question`,
    "late-question",
    "no-memory",
    { checks: [failed("remembers")], report },
    "should fail as late-question, and fails as no-memory. Name its folder after that, or let it make one mistake only.",
  ],
  [
    `fixtures/${id}/wrong/late-question`,
    "late-question",
    "ask.ts isn't there.",
    { outcome: "ungraded", problem: { ...problem, message: "ask.ts isn't there." } },
    "should fail as late-question, and fails without a name: ask.ts isn't there. Let it make that mistake on the wire, or move it into broken/.",
  ],
] as const)("%s, %s that is %s", (folder, expected, got, verdict, sentence) => {
  expect(tell(folder, expected, got, verdict)).toEqual({ id, sentence: `${folder} ${sentence}` });
});
