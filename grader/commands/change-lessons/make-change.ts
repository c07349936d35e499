import { type CourseChange, showCourseChange } from "../../report/course-change-view.ts";
import { lookFor } from "../../report/markdown/look.ts";
import { readTerminal } from "../../report/terminal.ts";
import { carryOut } from "../../workbook/change-lessons/carry-out.ts";
import type { Plan } from "../../workbook/change-lessons/plan.ts";
import { idOf, type Renumbering, staysPut } from "../../workbook/change-lessons/renumbering.ts";
import { workbookRoot } from "../../workbook/root.ts";

/** What is said of a change beside what the plan tells. */
interface Telling {
  readonly renumbering: Renumbering;
  /** What was done, in a sentence. */
  readonly done: string;
  /** What would be done, in a sentence. */
  readonly would: string;
  readonly next: CourseChange["next"];
}

/** Carries out a plan, all of it or nothing, and says so; a dry run only says what would be done. */
export async function makeChange(
  plan: Plan,
  { renumbering, done, would, next }: Telling,
  { dryRun, args }: { readonly dryRun: boolean; readonly args: string[] },
): Promise<void> {
  if (!dryRun) await uninterrupted(() => carryOut(workbookRoot, plan));
  const change: CourseChange = {
    headline: dryRun ? `${would} Nothing was changed: this was a dry run.` : done,
    dry: dryRun,
    renamed: renumbering.steps
      .filter((step) => !staysPut(step))
      .map((step) => [step.before.id, idOf(step)]),
    rewritten: plan.texts.length,
    made: plan.creations.map(({ path }) => path),
    places: plan.notes,
    next: dryRun ? [] : next,
  };
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  console.log(showCourseChange(change, terminal.columns, lookFor(terminal)).join("\n"));
}

/** Keeps Ctrl-C, and a window that is closed, from ending the program halfway: it takes a moment only. */
async function uninterrupted(work: () => Promise<void>): Promise<void> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const wait = () => {};
  for (const signal of signals) process.on(signal, wait);
  try {
    await work();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}
