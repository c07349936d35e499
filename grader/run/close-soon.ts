import type { Grader } from "./grader.ts";

const patience = 200;

/**
 * Lets go of a grader, but doesn't wait long for it: nothing is left to be saved, and a thread that
 * hangs would keep the process alive.
 */
export async function closeSoon(grader: Pick<Grader, "close">): Promise<void> {
  const waited = new Promise<void>((resolve) => {
    setTimeout(resolve, patience).unref();
  });
  await Promise.race([grader.close(), waited]);
}
