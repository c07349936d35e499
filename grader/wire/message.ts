/**
 * One message as the wire carries it. `content` is always text: text parts are joined with
 * nothing between them, and whatever isn't text is shown as JavaScript would print it.
 */
export interface Message {
  readonly role: string;
  readonly content: string;
}

/** Stands for the role where a list was sent in place of a message: the API refuses it. */
export const listRole = "(a list)";

/** The messages array exactly as one request carried it. Memory is what is on the wire, nothing else. */
export type Wire = readonly Message[];

/**
 * Reads the `messages` of a request body as a wire.
 *
 * A `developer` message counts as a system message, because gpt-4o-mini treats it as one.
 * Never throws: what isn't a message still shows up, so that a person can see what was sent.
 */
export function readWire(messages: unknown): Wire {
  if (!Array.isArray(messages)) return [];
  return messages.map((message: unknown) => {
    if (Array.isArray(message)) return { role: listRole, content: `of ${message.length}` };
    const fields: Record<string, unknown> = isObject(message) ? message : {};
    const role = typeof fields.role === "string" ? fields.role : "(no role)";
    return {
      role: role === "developer" ? "system" : role,
      content: isObject(message) ? textOf(fields.content) : String(message),
    };
  });
}

/** The text of a message's `content`: a string as it is, text parts joined, anything else printed. */
export function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (content === undefined || content === null) return "(no content)";
  if (!Array.isArray(content)) return String(content);
  return content
    .map((part: unknown) => (isTextPart(part) ? part.text : `(${typeOf(part)})`))
    .join("");
}

/** True when two messages have the same role and the same text. */
export function sameMessage(a: Message | undefined, b: Message | undefined): boolean {
  return a?.role === b?.role && a?.content === b?.content;
}

/** True when two wires carry the same messages in the same order. */
export function sameWire(a: Wire, b: Wire): boolean {
  return a.length === b.length && a.every((message, index) => sameMessage(message, b[index]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isTextPart(part: unknown): part is { text: string } {
  return isObject(part) && typeof part.text === "string";
}

function typeOf(part: unknown): string {
  return isObject(part) && typeof part.type === "string" ? part.type : typeof part;
}
