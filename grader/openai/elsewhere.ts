import { type ApiError, invalidRequest } from "./refuse/api-error.ts";

const useThisInstead =
  "This course uses client.chat.completions.create({ model, messages }) of the openai package.";

/** What a learner most likely wanted, by the end of the address. The first that fits is used. */
const otherDoors: readonly (readonly [RegExp, string])[] = [
  [
    /\/(responses|conversations)(\/|$)/,
    "The Responses API can keep the conversation on OpenAI's server, so it would hide what this course is about.",
  ],
  [
    /\/(assistants|threads)(\/|$)/,
    "The Assistants API keeps the conversation on OpenAI's server, so it would hide what this course is about.",
  ],
  [/\/embeddings$/, "Embeddings are numbers, not a reply: no exercise needs them."],
  [/\/messages$/, "That is another provider's API: the pretend OpenAI can't answer it."],
  [
    /:(stream)?generateContent$/i,
    "That is another provider's API: the pretend OpenAI can't answer it.",
  ],
  [/\/completions$/, "That is OpenAI's older endpoint, which takes a prompt and no messages."],
  [/\/models(\/|$)/, "The pretend OpenAI has no list of models: name one, such as gpt-4o-mini."],
];

/**
 * The error for a request the pretend OpenAI doesn't answer: another method, endpoint or host.
 * Its message tells a learner what was asked for, and what to do instead. The SDK throws it at once.
 */
export function refusalOf({ method, url }: { method: string; url: string }): ApiError {
  const { host, pathname } = new URL(url);
  const asked = `${method} ${host}${pathname} isn't answered here: nothing leaves this computer.`;
  const sentence = `${asked} ${reason(pathname)} ${useThisInstead}`;
  return invalidRequest(sentence, { status: 404, code: "not_part_of_this_course" });
}

function reason(pathname: string): string {
  if (isChatCompletions(pathname)) return "A reply is asked for with POST.";
  const door = otherDoors.find(([pattern]) => pattern.test(pathname));
  return door?.[1] ?? "Only chat completions are.";
}

/** True for the one endpoint that is answered, on any host. */
export function isChatCompletions(pathname: string): boolean {
  return pathname.endsWith("/chat/completions");
}
