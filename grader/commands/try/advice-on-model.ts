import type { LiveServer } from "../../run/program/job.ts";

/**
 * What to say when a server refuses a request with status 404 though no other model was named: it
 * seldom has the course's. `undefined` in any other case.
 *
 * @param command what the learner typed, without options
 */
export function adviceOnModel(
  { live }: { readonly live: Pick<LiveServer, "baseURL" | "model"> | undefined },
  calls: readonly { readonly refused: number | undefined }[],
  command: string,
): string | undefined {
  if (!live || live.model !== undefined) return undefined;
  if (!calls.some(({ refused }) => refused === 404)) return undefined;
  const { host } = new URL(live.baseURL);
  return `Does ${host} have a model of that name? Name one it has: ${command} -- --live --model llama3.2`;
}
