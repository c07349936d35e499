import { parentPort, workerData } from "node:worker_threads";
import type { Evidence } from "./evidence.ts";
import type { Report } from "./report.ts";

/** What the environment in a thread tells about a submission, beside what vitest reports. */
export type ThreadNews =
  | { readonly blankSlate: "begin" }
  /** It printed more than anybody reads: it is stopped. */
  | { readonly blankSlate: "flooded" }
  | { readonly blankSlate: "check"; readonly name: string }
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
const seal = takeSeal();

/** Tells the grader something about the submission that runs in this thread. */
export function tell(news: ThreadNews): void {
  post?.({ seal, news } satisfies SealedNews);
}

function takeSeal(): string {
  const data: { seal?: string } | undefined = workerData;
  const taken = data?.seal ?? "";
  if (data !== undefined) delete data.seal;
  return taken;
}
