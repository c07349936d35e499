import OpenAI from "openai";

const client = new OpenAI();

/** The whole conversation so far. */
export const history: OpenAI.ChatCompletionMessageParam[] = [];

/** One turn whose reply is handed on piece by piece, and saved whole. */
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

  let reply = "";
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content;
    if (!piece) continue;
    // Nobody hands over the whole reply at the end: it is put together here.
    reply += piece;
    onToken(piece);
  }

  history.push({ role: "assistant", content: reply });
  return reply;
}
