import type { Wire } from "../wire/message.ts";

/** A chat-completions request that was found right: everything a reply may depend on. */
export interface ChatRequest {
  /** The model as it was asked for, such as `gpt-4o-mini`. */
  readonly model: string;
  /** The messages of this one request, `developer` read as `system` and text parts joined. */
  readonly messages: Wire;
  /** The whole body as it was sent, for what the two fields above leave out. */
  readonly body: Readonly<Record<string, unknown>>;
}
