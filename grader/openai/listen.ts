import { syncBuiltinESMExports } from "node:module";
import { http } from "msw/core/http";
import { setupServer } from "msw/node";
import { type Answering, createFetch } from "./create-fetch.ts";

/**
 * Makes the pretend OpenAI answer every request that leaves this process, to whatever host: nothing
 * reaches a network. Must listen before an exercise is loaded, because a client keeps the `fetch`
 * it finds when it is made.
 */
export function listen(openai: Answering): { close(): void } {
  const server = setupServer(http.all(/.*/, ({ request }) => openai.answer(request)));
  const { fetch } = globalThis;
  server.listen({ onUnhandledRequest: "error" });
  // msw replaces the functions of node:http; this lets `import { get } from "node:http"` see it.
  syncBuiltinESMExports();
  globalThis.fetch = createFetch(openai);
  return {
    close() {
      server.close();
      globalThis.fetch = fetch;
      syncBuiltinESMExports();
    },
  };
}
