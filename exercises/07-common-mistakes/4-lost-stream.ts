/*
 * Exercise 07 · The four common mistakes, file 4 of 5
 *
 * A chat that streams. Every piece of a reply is shown as it arrives, and yet
 * the reply is gone afterwards. Look at what it sends, and mend it:
 *
 * history   The list of messages that is sent. Empty at first,
 *           two messages longer after every turn.
 *
 * streamChat(userMessage, onToken)
 *           Sends the whole history plus the new message, and asks for a
 *           stream. Hands each piece to onToken as it arrives. Saves both
 *           sides of the turn, gives back the whole reply.
 *
 * Grade it with:   npm test exercises/07
 */
import OpenAI from "openai";

const client = new OpenAI();

export const history: OpenAI.ChatCompletionMessageParam[] = [];

export async function streamChat(
  userMessage: string,
  onToken: (token: string) => void,
): Promise<string> {
  history.push({ role: "user", content: userMessage });

  const stream = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: history,
    stream: true,
  });

  // TODO: Follow `reply` through this function. What is in it at the end?
  let reply = "";
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content;
    if (piece) onToken(piece);
  }

  history.push({ role: "assistant", content: reply });
  return reply;
}
