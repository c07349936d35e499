import type { Message } from "../wire/message.ts";
import { changedTexts } from "./compare.ts";
import type { Evidence, Telling } from "./mistake.ts";

/** What begins a gap in a text between backticks. */
const unfilled = "$" + "{";

/** What can be said of texts that weren't sent word for word, where they show what was put in their place. */
export function tellOfText(shown: readonly Evidence[]): Partial<Telling> | undefined {
  const wires = shown.filter(({ kind }) => kind === "wire");
  const changed = wires.flatMap(({ sent, right }) => changedTexts(sent, right));
  if (changed.some(isUnfilled)) {
    return {
      sentence: `\`${unfilled}…}\` is sent as it stands, and nothing is put in its place`,
      advice: `\`${unfilled}…}\` works only in a text between backticks, not between quotes.`,
    };
  }
  const options = wires.map(optionsIn).find((keys) => keys !== undefined);
  if (options !== undefined) {
    return {
      sentence: "an object is sent where the system prompt should be",
      advice: `Your constructor was given an object, { ${options.join(", ")} }: are the braces missing around its parameters?`,
      lesson: "chatbot-class",
    };
  }
  const replies = wires.flatMap(({ sent, right }) =>
    changedTexts(sent, right).map(([message]) => isUsers(message, sent)),
  );
  if (replies.length > 0 && replies.every(Boolean)) {
    return {
      sentence: "what the user said stands where the model's reply should be",
      advice: "What do you save as the assistant's message: the text that the model gave back?",
    };
  }
  return undefined;
}

/** True where a text in quotes was meant to have something filled in, as between backticks. */
function isUnfilled([message, right]: readonly [Message, Message]): boolean {
  return message.content.includes(unfilled) && !right.content.includes(unfilled);
}

/** The names of what a system message holds that has an object with the prompt for its text. */
function optionsIn({ call }: Evidence): readonly string[] | undefined {
  const messages: unknown = call?.body?.messages;
  if (!Array.isArray(messages)) return undefined;
  const contents = messages.map((message: unknown) =>
    typeof message === "object" && message !== null && "content" in message
      ? message.content
      : undefined,
  );
  const options = contents.find(
    (content: unknown) =>
      typeof content === "object" && content !== null && "systemPrompt" in content,
  );
  return options && Object.keys(options);
}

/** True for an assistant's message that repeats what the user says on the same wire. */
function isUsers({ role, content }: Message, wire: readonly Message[]): boolean {
  return (
    role === "assistant" && wire.some((other) => other.role === "user" && other.content === content)
  );
}
