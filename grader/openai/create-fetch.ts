import { Request } from "./web-classes.ts";

/** Somebody who answers every request: the pretend OpenAI, or one that passes on what it may. */
export interface Answering {
  /** Never rejects. */
  answer(request: Request): Promise<Response>;
}

/**
 * A `fetch` that leads to `openai` and nowhere else. msw, which could catch the same requests on
 * their way out, copies each request and each response for its listeners, at several times the cost.
 *
 * Rejects as `fetch` does: with a `TypeError` for a URL that isn't one, with the signal's reason when
 * the request is aborted.
 */
export function createFetch(openai: Answering): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    return Promise.race([openai.answer(request), aborted]);
  };
}
