import OpenAI from "openai";

const client = new OpenAI();

/** The whole conversation so far. */
export const history: OpenAI.ChatCompletionMessageParam[] = [];

/** Sends the whole conversation plus the new message, and saves both sides of the turn. */
export async function chat(userMessage: string): Promise<string> {
  history.push({ role: "user", content: userMessage });

  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: history,
  });
  const reply = completion.choices[0]?.message.content ?? "";

  // The line that was missing.
  history.push({ role: "assistant", content: reply });
  return reply;
}
