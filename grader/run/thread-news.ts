import { parentPort, workerData } from "node:worker_threads";
import type { Evidence } from "./evidence.ts";
import type { Report } from "./report.ts";

/** What the environment in a thread tells about a submission, beside what vitest reports. */
export type ThreadNews =
  | { readonly blankSlate: "begin" }
  /** It printed more than anybody reads: it is stopped. */
  | { readonly blankSlate: "flooded" }
  /** It has ended: what was seen of it from outside its context. */
  | { readonly blankSlate: "end"; readonly report: Report; readonly evidence: Evidence }
  /** It left something behind: what runs after it in the same thread can't be believed. */
  | { readonly blankSlate: "tainted" };

/** News with the seal of the thread they come from. */
export interface SealedNews {
  readonly seal: string;
  readonly news: ThreadNews;
}

// Both are taken before a submission is loaded. The seal is in no other place of this thread, so
// that nothing in a context can speak in the grader's name.
const post = parentPort?.postMessage.bind(parentPort);
const { seal, board } = takeTies();

/** Tells the grader something about the submission that runs in this thread. */
export function tell(news: ThreadNews): void {
  post?.({ seal, news } satisfies SealedNews);
}

/** Notes which check begins, for the moment in which the thread has to be stopped; "" for none yet. */
export function noteCheck(name: string): void {
  if (board === undefined) return;
  board.fill(0);
  new TextEncoder().encodeInto(name, board);
}

function takeTies(): { seal: string; board: Uint8Array | undefined } {
  const data: { seal?: string; board?: Uint8Array } | undefined = workerData;
  const { seal = "", board } = data ?? {};
  delete data?.seal;
  delete data?.board;
  return { seal, board };
}
