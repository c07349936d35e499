import type { ReplyRecorder } from "../../wire/recorder.ts";

/** The part of an answer, or of a chunk of it, that holds text. */
interface Answer {
  readonly choices?: readonly {
    readonly message?: { readonly content?: unknown };
    readonly delta?: { readonly content?: unknown };
  }[];
  readonly error?: { readonly message?: unknown } | string;
}

/** An answer's body, passed on as it comes, while what it says goes into the record. */
export function readAnswer(
  answer: Response,
  streamed: boolean,
  reply: ReplyRecorder,
): ReadableStream<Uint8Array> | null {
  const { status } = answer;
  const isStream = streamed && status < 300;
  reply.answered(status, undefined);
  const decoder = new TextDecoder();
  let whole = "";
  let unread = "";
  const read = (text: string) => {
    if (!isStream) {
      whole += text;
      return;
    }
    const lines = (unread + text).split("\n");
    unread = lines.pop() ?? "";
    for (const line of lines) {
      const piece = textOf(parse(line.replace(/^data:\s*/, ""))?.choices?.[0]?.delta?.content);
      if (piece) reply.handedOver(piece);
      whole += piece;
    }
  };
  const finish = () => {
    read(decoder.decode());
    const body = isStream ? undefined : parse(whole);
    const error = typeof body?.error === "string" ? body.error : textOf(body?.error?.message);
    const text = isStream ? whole : textOf(body?.choices?.[0]?.message?.content);
    reply.answered(status, status < 300 ? text : undefined, error || undefined);
    reply.ended();
  };
  if (answer.body === null) {
    finish();
    return null;
  }
  return answer.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read(decoder.decode(chunk, { stream: true }));
        controller.enqueue(chunk);
      },
      flush: finish,
    }),
  );
}

function parse(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
