import type { LiveServer } from "../../run/program/job.ts";

/** A text without the learner's key, which a server may repeat in what it answers. */
export function hideKey(text: string, live: LiveServer | undefined): string {
  return live?.key === undefined ? text : text.replaceAll(live.key, "(your key)");
}
