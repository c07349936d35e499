import { join } from "node:path";
import { readKnowledge } from "../openai/read-knowledge.ts";
import { longWire, tiringPieces } from "../openai/simulated-model/long-wires.ts";
import { simulateReply } from "../openai/simulated-model/simulate-reply.ts";
import { packageRoot } from "../workbook/root.ts";

/** How long the simulated model took for long messages, in seconds. */
export interface ModelTimes {
  /** What was said again and again. */
  readonly piece: string;
  /** For 100,000 characters in each message. */
  readonly long: readonly number[];
  /** For a tenth of that. */
  readonly short: readonly number[];
}

/**
 * Times the simulated model's reply to texts that tire patterns, `runs` times each, and gives the
 * one whose time grows most with its length.
 */
export function timeModel(runs: number): ModelTimes {
  const knowledge = readKnowledge(join(packageRoot, "fixtures", "model"));
  const times = tiringPieces.map((piece) => {
    const [long, short] = [100_000, 10_000].map((length) => {
      // Another text each time: the model remembers those it has read.
      const wires = Array.from({ length: runs }, (_, run) => longWire(piece, length, `${run} `));
      return wires.map((wire) => secondsOf(() => simulateReply(wire, knowledge)));
    });
    return { piece, long: long ?? [], short: short ?? [] };
  });
  const growth = ({ long, short }: ModelTimes) => Math.min(...long) / Math.min(...short);
  return times.reduce((most, one) => (growth(one) > growth(most) ? one : most));
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
