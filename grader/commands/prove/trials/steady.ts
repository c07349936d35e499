import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { Worker } from "node:worker_threads";
import { Grader } from "../../../run/grader.ts";
import { findFixtures, together } from "../../../run/judge-fixtures.ts";
import type { Verdict } from "../../../run/verdict.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import type { Trial } from "../trial.ts";

/** How often each is graded. */
const rounds = 200;

/** Right and wrong ones that depend on time and order more than others. */
const delicate =
  /\d-streaming\/right\/plain-fetch-in-crumbs$|\d-chatbot-class\/(right\/queued-turns|wrong\/(doubled-call-background|shared-history-overlapping))$/;

/**
 * Grades a handful of examples again and again on a machine that has too much to do: in another order
 * each time, each in a context of its own or all in one.
 */
export const steady: Trial = {
  name: "steady",
  async attempt(lessons) {
    const all = findFixtures(lessons).filter(({ folder }) =>
      delicate.test(folder.replaceAll("\\", "/")),
    );
    const load = Array.from({ length: availableParallelism() }, burden);
    const grader = await Grader.start({ seed: 1 });
    const first = new Map<string, string>();
    const complaints: string[] = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
        const order = round % 2 === 0 ? turned : turned.reverse();
        const verdicts = await grader.grade(order, { share: round % 3 === 0 ? 1 : together });
        for (const [index, { folder }] of order.entries()) {
          const verdict = inShort(verdicts[index]);
          const before = first.get(folder) ?? verdict;
          first.set(folder, before);
          if (verdict === before) continue;
          complaints.push(`${relative(workbookRoot, folder)}: ${verdict}, and before ${before}`);
        }
      }
    } finally {
      await grader.close();
      await Promise.all(load.map((worker) => worker.terminate()));
    }
    const of = rounds * all.length;
    const what = `the same verdict ${rounds} times, under load`;
    return { figures: [{ what, held: of - complaints.length, of }], complaints };
  },
};

/** A thread that does nothing, as fast as it can. */
function burden(): Worker {
  return new Worker("for (;;);", { eval: true });
}

function inShort(verdict: Verdict | undefined): string {
  const checks = verdict?.checks
    .map(({ state, problem }) => `${state} ${problem?.kind}`)
    .join(", ");
  return `${verdict?.outcome} ${verdict?.report?.headline?.id} (${checks})`;
}
