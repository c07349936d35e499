import { syncBuiltinESMExports } from "node:module";
import { http } from "msw/core/http";
import { setupServer } from "msw/node";

/** Somebody who answers every request: the pretend OpenAI, or one that passes on what it may. */
export interface Answering {
  /** Never rejects. */
  answer(request: Request): Promise<Response>;
}

/**
 * Makes the pretend OpenAI answer every request that leaves this process, to whatever host: nothing
 * reaches a network. Must listen before an exercise is loaded, because a client keeps the `fetch`
 * it finds when it is made.
 */
export function listen(openai: Answering): { close(): void } {
  const server = setupServer(http.all(/.*/, ({ request }) => openai.answer(request)));
  // msw keeps a clone of each response for its listeners. Leaving a stream early waits until the
  // clone is left as well, so a `break` would hang if nobody did that. What node:http asks for (it
  // names its host in a header) is no clone, and leaving it would throw.
  server.events.on("response:mocked", ({ request, response }) => {
    if (!request.headers.has("host")) response.body?.cancel().catch(() => {});
  });
  server.listen({ onUnhandledRequest: "error" });
  // msw replaces the functions of node:http; this lets `import { get } from "node:http"` see it.
  syncBuiltinESMExports();
  return {
    close() {
      server.close();
      syncBuiltinESMExports();
    },
  };
}
