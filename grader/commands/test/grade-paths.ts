import { closeSoon } from "../../run/close-soon.ts";
import { Grader } from "../../run/grader.ts";
import type { Verdict } from "../../run/verdict.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { findSubmission } from "./find-submission.ts";
import type { TestArguments } from "./read-arguments.ts";

/** So many submissions get a context each; more share one with some others, to be done sooner. */
const few = 3;
const together = 12;

/** Grades each path and prints its verdict; gives the worst exit code. */
export async function gradePaths(
  paths: readonly string[],
  { seed, seconds, args }: Omit<TestArguments, "paths"> & { args: string[] },
): Promise<number> {
  const [grader, lessons] = await Promise.all([
    Grader.start({ seed, seconds }),
    findLessons(workbookRoot),
  ]);
  try {
    const submissions = paths.map((path) => findSubmission(path, lessons));
    const share = submissions.length > few ? together : 1;
    // What shows the verdicts loads while the threads are at work.
    const [verdicts, { note, showGraded }, { readTerminal }] = await Promise.all([
      grader.grade(submissions, { share }),
      import("./show-graded.ts"),
      import("../../report/terminal.ts"),
    ]);
    const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
    for (const verdict of verdicts) {
      const { findings, rest } = showGraded(await note(verdict), lessons, terminal);
      console.log(findings.join("\n"));
      // They take a second, in which what was found can be read.
      const notes = verdicts.length === 1 ? await notesOn(verdict) : [];
      console.log(rest(notes).join("\n"));
    }
    return Math.max(...verdicts.map(({ outcome }) => exitCodes[outcome]));
  } finally {
    await closeSoon(grader);
  }
}

async function notesOn(verdict: Verdict): Promise<readonly string[]> {
  if (verdict.outcome === "solved") return [];
  const { typeNotes } = await import("./type-notes.ts");
  return typeNotes(verdict);
}

const exitCodes = { solved: 0, unsolved: 1, ungraded: 2 } as const;
