import type { Answering } from "../../openai/create-fetch.ts";
import { invalidRequest } from "../../openai/refuse/api-error.ts";
import { errorResponse } from "../../openai/reply/error-response.ts";
import type { Recorder, ReplyRecorder } from "../../wire/recorder.ts";
import type { LiveServer } from "./job.ts";
import { readAnswer } from "./read-answer.ts";

/** The `code` of the error that stands for a server which doesn't answer. */
export const unreachable = "unreachable";

/** Headers that belong to one connection, or are made anew. */
const notPassedOn = ["authorization", "host", "connection", "content-length", "accept-encoding"];
const notPassedBack = ["content-encoding", "content-length", "transfer-encoding", "connection"];

/**
 * Passes chat completions on to a real or compatible server, with the learner's key and model, and
 * records them as the pretend OpenAI does. Nothing else leaves: every other request is refused with
 * a sentence.
 */
export class LiveOpenAI implements Answering {
  readonly #server: LiveServer;
  readonly #recorder: Recorder;
  readonly #fetch: typeof fetch;

  /** @param parts `fetch` is the one that really leads out */
  constructor(parts: { server: LiveServer; recorder: Recorder; fetch: typeof fetch }) {
    this.#server = parts.server;
    this.#recorder = parts.recorder;
    this.#fetch = parts.fetch;
  }

  async answer(request: Request): Promise<Response> {
    const { baseURL } = this.#server;
    const url = request.url.replace(/[?#].*$/, "");
    if (request.method !== "POST" || url !== `${baseURL}/chat/completions`) {
      const sentence = `${request.method} ${url} isn't sent: with --live, only chat completions for ${baseURL} leave this computer.`;
      return errorResponse(invalidRequest(sentence, { status: 404, code: "not_sent" }), "live");
    }
    const text = await request.text();
    const retry = Number(request.headers.get("x-stainless-retry-count")) || 0;
    const { call, reply } = this.#recorder.record({ url, text, retry });
    try {
      const answer = await this.#fetch(request.url, {
        method: "POST",
        headers: this.#headersFor(request),
        body: this.#withModel(text),
        // Whoever is behind another address wasn't named to the learner.
        redirect: "manual",
        signal: request.signal,
      });
      const headers = new Headers(answer.headers);
      for (const name of notPassedBack) headers.delete(name);
      const body = readAnswer(answer, call.streamed, reply);
      return new Response(body, { status: answer.status, headers });
    } catch (error) {
      return this.#unreachable(error, reply);
    }
  }

  #headersFor({ headers }: Request): Headers {
    const { key, organization, project } = this.#server;
    const sent = new Headers(headers);
    for (const name of notPassedOn) sent.delete(name);
    if (key) sent.set("authorization", `Bearer ${key}`);
    if (organization) sent.set("openai-organization", organization);
    if (project) sent.set("openai-project", project);
    return sent;
  }

  #withModel(text: string): string {
    const { model } = this.#server;
    if (model === undefined) return text;
    try {
      return JSON.stringify({ ...JSON.parse(text), model });
    } catch {
      return text;
    }
  }

  #unreachable(error: unknown, reply: ReplyRecorder): Response {
    const { host } = new URL(this.#server.baseURL);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `${host} can't be reached${why ? ` (${why})` : ""}. Is a server running there, and is the address right?`;
    reply.answered(0, undefined, message);
    reply.ended();
    const refusal = errorResponse(
      invalidRequest(message, { status: 400, code: unreachable }),
      "live",
    );
    return refusal;
  }
}
