import OpenAI from "openai";

const client = new OpenAI();

/** Makes a bot whose system message leads every request. */
export function createBot(systemPrompt: string) {
  const history: OpenAI.ChatCompletionMessageParam[] = [];

  return {
    async say(userMessage: string): Promise<string> {
      const completion = await client.chat.completions.create({
        model: "gpt-4o-mini",
        // The instructions first, then what was said, then what is asked.
        messages: [
          { role: "system", content: systemPrompt },
          ...history,
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
