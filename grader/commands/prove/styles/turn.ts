import { callCode, type Request, streamCode } from "./call.ts";
import type { Style } from "./cover.ts";

/** What a turn's code needs to know of the bot it belongs to. */
export interface Surroundings {
  /** The list of messages: `this.history`. */
  readonly list: string;
  readonly client: string;
  readonly model: string;
  /** A message in front of the list when it is sent; "" where the list holds it. */
  readonly front: string;
  /** How many turns are sent, as code; `undefined` where all are. */
  readonly window?: string;
  readonly streams: boolean;
}

/** The code of one turn, from `userMessage` to the reply that is returned. */
export function turnCode(style: Style, bot: Surroundings): string {
  const { list, front, window } = bot;
  const before = style.order === "before";
  const kept = window === undefined ? list : recent(list, window, before ? 1 : 2);
  const messages =
    before && front === "" && window === undefined
      ? list
      : `[${[front, `...${kept}`, before ? "" : "question"].filter((part) => part !== "").join(", ")}]`;
  const request: Request = { client: bot.client, model: bot.model, messages };
  const ask = bot.streams ? streamCode(style, request) : callCode(style, request);
  return [
    style.client === "in-say" ? "const client = new OpenAI();" : "",
    `const question: any = { role: "user", content: ${contentCode(style, "userMessage")} };`,
    before ? save(style, list, ["question"]) : "",
    ask,
    `const answer: any = ${answerCode(style, ask)};`,
    save(style, list, before ? ["answer"] : ["question", "answer"]),
    window !== undefined && style.window === "drop" ? `${list} = ${recent(list, window, 2)};` : "",
    "return reply;",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** A text as the content of a message: as it is, in one part, or in several. */
export function contentCode({ content }: Style, text: string): string {
  if (content === "part") return `[{ type: "text", text: ${text} }]`;
  if (content !== "parts") return text;
  return `${text}.split(/(?<=\\n)/).map((text: string) => ({ type: "text", text }))`;
}

function answerCode({ saved }: Style, ask: string): string {
  if (saved === "sdk" && ask.includes("const message")) return "message";
  return saved === "part"
    ? '{ role: "assistant", content: [{ type: "text", text: reply }] }'
    : '{ role: "assistant", content: reply }';
}

function save({ store }: Style, list: string, messages: readonly string[]): string {
  const all = messages.join(", ");
  switch (store) {
    case "push":
      return `${list}.push(${all});`;
    case "spread":
      return `${list} = [...${list}, ${all}];`;
    case "concat":
      return `${list} = ${list}.concat([${all}]);`;
    default:
      return `${list} = Object.freeze([...${list}, ${all}]);`;
  }
}

/** The last messages of a list: those of `turns` turns, but for so many of the one in progress. */
function recent(list: string, turns: string, less: number): string {
  return `${list}.slice(Math.max(0, ${list}.length - (2 * ${turns} - ${less})))`;
}
