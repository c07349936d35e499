import type { PretendOpenAI } from "./pretend-openai.ts";
import { Request } from "./web-classes.ts";

/**
 * A `fetch` that leads to the pretend OpenAI and nowhere else, for a context that is handed its
 * globals. `listen` catches the same requests on their way out, at several times the cost: it copies
 * each request and each response for its listeners.
 *
 * Rejects as `fetch` does: with a `TypeError` for a URL that isn't one, with the signal's reason when
 * the request is aborted.
 */
export function createFetch(openai: PretendOpenAI): typeof fetch {
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
