import { readWire } from "../wire/message.ts";
import { brokenWorkbook } from "./broken-workbook.ts";
import type { ChatRequest } from "./chat-request.ts";
import { errorOf, type Fault } from "./faults.ts";
import type { ApiError, Body } from "./refuse/api-error.ts";
import { checkContextWindow } from "./refuse/context-window.ts";
import { findFault } from "./refuse/find-fault.ts";
import { checkKey } from "./refuse/key.ts";
import { messagesOf } from "./refuse/messages.ts";
import { parseBody } from "./refuse/parse-body.ts";
import { type Completion, completionId } from "./reply/completion.ts";
import { type Finished, finish, type ReplyText } from "./reply/finished.ts";
import { requestIdOf } from "./reply/headers.ts";
import { countPrompt } from "./tokens/count-prompt.ts";
import type { Tokenizer } from "./tokens/tokenizer.ts";

/** Makes the text of a reply from one request, and from nothing else. */
export type Reply = (request: ChatRequest) => string;

/** A request, and all that its answer depends on. */
export interface Asked {
  /** The body as it was sent. */
  readonly text: string;
  readonly authorization: string | null;
  readonly fault: Fault | undefined;
  readonly contextWindow: number;
  readonly loadTokenizer: () => Promise<Tokenizer>;
  readonly replyTo: (request: ChatRequest) => ReplyText;
}

/** What a request comes to: a reply to deliver, or an error to answer. */
export type Decision =
  | { readonly completion: Completion }
  | { readonly error: ApiError; readonly promptTokens?: number };

/** Finds what is wrong with a request in OpenAI's order, or makes its reply. */
export async function decide(asked: Asked): Promise<Decision> {
  const parsed = parseBody(asked.text);
  const model = "body" in parsed ? parsed.body.model : undefined;
  const early =
    (asked.fault && errorOf(asked.fault, model, requestIdOf(asked.text))) ??
    checkKey(asked.authorization);
  if (early) return { error: early };
  if ("error" in parsed) return parsed;
  const error = findFault(parsed.body);
  return error ? { error } : complete(asked, parsed.body);
}

async function complete(asked: Asked, body: Body): Promise<Decision> {
  const tokens = await asked.loadTokenizer();
  const messages = readWire(body.messages);
  const promptTokens = countPrompt(messagesOf(body), messages, tokens);
  const error = checkContextWindow(promptTokens, asked.contextWindow);
  if (error) return { error, promptTokens };
  const request: ChatRequest = { model: String(body.model), messages, body };
  let finished: Finished;
  try {
    finished = finish(asked.replyTo(request), body, tokens);
  } catch (thrown) {
    return { error: brokenWorkbook(thrown) };
  }
  const completion: Completion = {
    request,
    finished,
    promptTokens,
    requestId: requestIdOf(asked.text),
    choices: typeof body.n === "number" ? body.n : 1,
    id: completionId(asked.text, finished.text),
  };
  return { completion };
}
