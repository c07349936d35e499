import { describe, expect, test } from "vitest";
import { mutate } from "./mutation.ts";
import { mutationsOf } from "./mutators.ts";

const bot = `import OpenAI from "openai";
const client = new OpenAI();
export const history: OpenAI.ChatCompletionMessageParam[] = [];
export async function chat(userMessage: string): Promise<string> {
  history.push({ role: "user", content: userMessage });
  const completion = await client.chat.completions.create({ model: "gpt-4o-mini", messages: history });
  const reply = completion.choices[0]?.message.content ?? "";
  history.push({ role: "assistant", content: reply });
  return reply;
}
`;
const saveQuestion = 'history.push({ role: "user", content: userMessage });';
const saveReply = 'history.push({ role: "assistant", content: reply });';

/** What is expected of the bot after the change that turns the one text into the other. */
const expectedOf = (from: string, to: string) =>
  mutationsOf(bot).find((mutation) => mutate(bot, mutation) === bot.replace(from, () => to))
    ?.expected;

describe("knows what becomes of a bot that", () => {
  test.each([
    ["doesn't save the reply", saveReply, ";", "forgotten-reply"],
    ["doesn't save the question", saveQuestion, ";", "late-question"],
    ["saves the reply twice", saveReply, `${saveReply}\n${saveReply}`, "duplicated-message"],
    [
      "comes back too early",
      saveReply,
      `if (1 === 1) return reply;\n${saveReply}`,
      "forgotten-reply",
    ],
    ["has another role", '"assistant"', '"user"', "wrong-role"],
    [
      "sends the newest message alone",
      "messages: history",
      "messages: (history).slice(-1)",
      "no-memory",
    ],
    [
      "puts the newest message first",
      'history.push({ role: "user"',
      'history.unshift({ role: "user"',
      "reversed-order",
    ],
    ["returns nothing", "return reply;", ";", "made-up-reply"],
    ["looks for another choice", "choices[0]", "choices[1]", "lost-stream"],
    ["trims", "content: userMessage", "content: (userMessage).trim()", "altered-text"],
  ])("%s", (_, from, to, mistake) => {
    expect(expectedOf(from, to)?.[0]).toBe(mistake);
  });
});

test("expects nothing of a change whose effect has no name", () => {
  expect(expectedOf("await client", "client")).toEqual([]);
});

test("leaves types and imports alone", () => {
  const start = bot.indexOf("export");
  expect(mutationsOf(bot).filter((mutation) => mutation.start < start - 30)).toEqual([]);
});

test("doesn't change which of two fields is set first, as that makes no difference", () => {
  const source = "class Bot { constructor(a, b) { this.a = a; this.b = b; } }";
  expect(mutationsOf(source).filter(({ kind }) => kind === "swap")).toEqual([]);
});

test("throws for what isn't TypeScript", () => {
  expect(() => mutationsOf("const = ;")).toThrow();
});
