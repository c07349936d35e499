import type { ChatCompletionChunk } from "openai/resources/chat/completions";
import { digest } from "../digest.ts";
import { isObject } from "../refuse/invalid-type.ts";
import { type Completion, commonFields } from "./completion.ts";
import { usageOf } from "./usage.ts";

/** A chunk as it is sent: the SDK's type leaves out `obfuscation`. */
export type SentChunk = ChatCompletionChunk & { obfuscation?: string };

/** A chunk, and which piece of the first choice's text it carries, if any. */
export interface Step {
  readonly chunk: SentChunk;
  readonly piece?: { readonly index: number; readonly text: string };
}

/**
 * The chunks of a streamed reply in the order the real API sends them: a role for each choice,
 * the pieces with the choices taking turns, a finish reason for each, the usage if it was asked for.
 */
export function* chunksOf(completion: Completion): Generator<Step> {
  const { finished, choices, promptTokens } = completion;
  const all = Array.from({ length: choices }, (_, index) => index);
  const chunk = chunkMaker(completion);
  for (const index of all) {
    yield { chunk: chunk(index, { role: "assistant", content: "", refusal: null }) };
  }
  for (const [at, text] of finished.pieces.entries()) {
    for (const index of all) {
      const sent = chunk(index, { content: text });
      yield index === 0 ? { chunk: sent, piece: { index: at, text } } : { chunk: sent };
    }
  }
  for (const index of all) yield { chunk: chunk(index, {}, finished.reason) };
  if (optionsOf(completion).include_usage === true) {
    const usage = usageOf(promptTokens, finished.completionTokens * choices);
    yield { chunk: { ...chunk(0, {}), choices: [], usage } };
  }
}

function chunkMaker(completion: Completion) {
  const { id, created, model, service_tier, system_fingerprint } = commonFields(completion);
  const options = optionsOf(completion);
  const usage = options.include_usage === true ? { usage: null } : {};
  let made = 0;
  return (
    index: number,
    delta: ChatCompletionChunk.Choice.Delta,
    finish_reason: "stop" | "length" | null = null,
  ): SentChunk => {
    made += 1;
    const padding = 10 - ((delta.content?.length ?? 0) % 10);
    const obfuscation = { obfuscation: digest(`${id} ${made}`, "letters", padding) };
    return {
      id,
      object: "chat.completion.chunk",
      created,
      model,
      service_tier,
      system_fingerprint,
      choices: [{ index, delta, logprobs: null, finish_reason }],
      ...usage,
      ...(options.include_obfuscation === false ? {} : obfuscation),
    } satisfies SentChunk;
  };
}

function optionsOf({ request }: Completion): Readonly<Record<string, unknown>> {
  const { stream_options } = request.body;
  return isObject(stream_options) ? stream_options : {};
}
