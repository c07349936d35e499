/*
 * Exercise 07 · The four common mistakes, file 3 of 5
 *
 * A function that makes bots. Each plays its part in the first reply, and has
 * dropped it by the second. Look at what they send, and mend it:
 *
 * createBot(systemPrompt)   Makes a bot with a memory of its own.
 *
 * bot.say(userMessage)      Sends one system message, always first, then
 *                           everything that was said, then the new message.
 *                           Gives back the text of the reply.
 *
 * Grade it with:   npm test exercises/07
 */
import OpenAI from "openai";

const client = new OpenAI();

export function createBot(systemPrompt: string) {
  const history: OpenAI.ChatCompletionMessageParam[] = [];

  return {
    async say(userMessage: string): Promise<string> {
      const completion = await client.chat.completions.create({
        model: "gpt-4o-mini",
        // TODO: What does this list hold in the first turn? And in the second?
        messages: [
          ...history,
          { role: "system", content: systemPrompt },
          { role: "user", content: userMessage },
        ],
      });
      const reply = completion.choices[0]?.message.content ?? "";

      history.push({ role: "user", content: userMessage });
      history.push({ role: "assistant", content: reply });
      return reply;
    },
  };
}
