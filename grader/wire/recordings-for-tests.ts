import type { Call } from "./call.ts";
import type { Conversation, Ending, Memory, Turn } from "./conversation.ts";
import type { Wire } from "./message.ts";
import { Recorder } from "./recorder.ts";

/** One request as a test puts it: what it carried, and what came back. */
export interface Exchange {
  readonly sent: Wire;
  readonly replied?: string;
  /** The pieces of a streamed reply; they make the request one that asked for a stream. */
  readonly pieces?: readonly string[];
  readonly error?: string;
  readonly retry?: number;
}

/** One turn as a test puts it. It returns the reply unless told otherwise. */
export interface TurnDraft {
  readonly said: string;
  readonly exchanges: readonly Exchange[];
  readonly ending?: Ending | undefined;
  /**
   * The tokens handed to `onToken`: each right after its piece, or after the one that follows, or all
   * of them after the last one; or these in place of the pieces.
   */
  readonly handedOn?: "at once" | "one late" | "in the end" | readonly string[] | undefined;
}

/** A conversation whose requests were recorded by a real recorder, without any network. */
export function recordConversation(
  memory: Partial<Memory>,
  drafts: readonly TurnDraft[],
  recorder = createRecorder(),
): Conversation {
  return {
    maxTurns: Number.POSITIVE_INFINITY,
    ...memory,
    turns: drafts.map((draft) => recordTurn(draft, recorder)),
  };
}

/** A recorder that doesn't know on whose behalf a request leaves. */
export function createRecorder(): Recorder {
  return new Recorder({ run: (_, task) => task(), getStore: () => undefined });
}

function recordTurn({ said, exchanges, handedOn, ...draft }: TurnDraft, recorder: Recorder): Turn {
  const tokens: { text: string; tick: number }[] = [];
  const passOn = (text: string) => tokens.push({ text, tick: recorder.tick() });
  const calls = exchanges.map(({ sent, replied, pieces, error, retry = 0 }): Call => {
    const stream = pieces === undefined ? {} : { stream: true };
    const text = JSON.stringify({ model: "gpt-4o-mini", messages: sent, ...stream });
    const { call, reply } = recorder.record({ url: "https://api.openai.com", text, retry });
    reply.answered(error === undefined ? 200 : 500, replied ?? pieces?.join(""), error);
    for (const [index, piece] of (pieces ?? []).entries()) {
      reply.handedOver(piece);
      if (handedOn === "at once") passOn(piece);
      const previous = pieces?.[index - 1];
      if (handedOn === "one late" && previous !== undefined) passOn(previous);
      if (typeof handedOn === "object" && handedOn[index] !== undefined) passOn(handedOn[index]);
    }
    if (handedOn === "one late") passOn(pieces?.at(-1) ?? "");
    if (handedOn === "in the end") for (const piece of pieces ?? []) passOn(piece);
    if (typeof handedOn === "object") handedOn.slice(pieces?.length ?? 0).map(passOn);
    reply.ended();
    return call;
  });
  const returned = calls.at(-1)?.reply.content;
  return { said, calls, ending: "ending" in draft ? draft.ending : { returned }, tokens };
}
