/*
 * Exercise 07 · The four common mistakes, file 2 of 5
 *
 * A function that makes bots. One of them alone works; two of them tell each
 * other's secrets. Look at what they send, and mend it:
 *
 * createBot(systemPrompt)   Makes a bot with a memory of its own.
 *
 * bot.say(userMessage)      Sends the bot's system message, everything that was
 *                           said to this bot and by it, and the new message.
 *                           Gives back the text of the reply.
 *
 * Grade it with:   npm test exercises/07
 */
import OpenAI from "openai";

const client = new OpenAI();

// TODO: How many lists are there, and how many bots?
const history: OpenAI.ChatCompletionMessageParam[] = [];

export function createBot(systemPrompt: string) {
  return {
    async say(userMessage: string): Promise<string> {
      history.push({ role: "user", content: userMessage });

      const completion = await client.chat.completions.create({
        model: "gpt-4o-mini",
        messages: [{ role: "system", content: systemPrompt }, ...history],
      });
      const reply = completion.choices[0]?.message.content ?? "";

      history.push({ role: "assistant", content: reply });
      return reply;
    },
  };
}
