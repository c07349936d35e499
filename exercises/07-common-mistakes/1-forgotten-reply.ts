/*
 * Exercise 07 · The four common mistakes, file 1 of 5
 *
 * A chat that runs without an error, and can't come back to what it said.
 * Look at what it sends, and mend it:
 *
 * history             The list of messages that is sent. Empty at first,
 *                     two messages longer after every turn.
 *
 * chat(userMessage)   Sends the whole history plus the new message, saves both
 *                     sides of the turn, gives back the text of the reply.
 *
 * Grade it with:   npm test exercises/07
 */
import OpenAI from "openai";

const client = new OpenAI();

export const history: OpenAI.ChatCompletionMessageParam[] = [];

// TODO: Compare what this function saves with what was said in a turn.
export async function chat(userMessage: string): Promise<string> {
  history.push({ role: "user", content: userMessage });

  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: history,
  });

  return completion.choices[0]?.message.content ?? "";
}
