import type { ChatCompletion } from "openai/resources/chat/completions";
import { type Completion, commonFields } from "./completion.ts";
import { usageOf } from "./usage.ts";

/** The body of a reply that is not streamed, its fields in the order the real API sends them. */
export function wholeReply(completion: Completion): ChatCompletion {
  const { finished, promptTokens, choices } = completion;
  const { id, created, model, service_tier, system_fingerprint } = commonFields(completion);
  return {
    id,
    object: "chat.completion",
    created,
    model,
    choices: Array.from({ length: choices }, (_, index) => ({
      index,
      message: { role: "assistant", content: finished.text, refusal: null, annotations: [] },
      logprobs: null,
      finish_reason: finished.reason,
    })),
    usage: usageOf(promptTokens, finished.completionTokens * choices),
    service_tier,
    system_fingerprint,
  } satisfies ChatCompletion;
}
