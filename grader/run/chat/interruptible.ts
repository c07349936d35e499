/** A `fetch` whose replies can be ended before their time. */
export interface Interruptible {
  readonly fetch: typeof fetch;
  /** Ends every reply that is under way, and refuses new requests until the next turn. */
  interrupt(): void;
  beginTurn(): void;
}

/** Ends a stream quietly in the SDK: what came until then is the reply. */
const abortError = new DOMException("The reply was interrupted.", "AbortError");

/**
 * Makes a `fetch` interruptible. A stream under way ends where it is, as when a learner's program
 * had aborted it; a request that isn't answered yet is refused in a way that isn't tried again.
 */
export function interruptible(inner: typeof fetch): Interruptible {
  let controller = new AbortController();
  return {
    async fetch(input, init) {
      const { signal } = controller;
      if (signal.aborted) return refusal();
      const response = await Promise.race([inner(input, init), whenAborted(signal)]);
      if (response === undefined) return refusal();
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      return isStream && response.body
        ? new Response(response.body.pipeThrough(cutBy(signal)), response)
        : response;
    },
    interrupt: () => controller.abort(),
    beginTurn() {
      controller = new AbortController();
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

function cutBy(signal: AbortSignal): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    start(controller) {
      const cut = () => controller.error(abortError);
      if (signal.aborted) cut();
      else signal.addEventListener("abort", cut, { once: true });
    },
  });
}

function refusal(): Response {
  const error = {
    message: "The reply was interrupted.",
    type: "invalid_request_error",
    param: null,
    code: "interrupted",
  };
  return Response.json({ error }, { status: 400 });
}
