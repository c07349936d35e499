import OpenAI from "openai";

const client = new OpenAI();

/** Makes a bot with a memory of its own. */
export function createBot(systemPrompt: string) {
  // Made anew for each bot: outside of this function there would be one list for all.
  const history: OpenAI.ChatCompletionMessageParam[] = [];

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
