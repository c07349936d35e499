import OpenAI from "openai";

const client = new OpenAI();

interface ChatbotOptions {
  systemPrompt: string;
  model?: string;
}

/** A chatbot that hands its reply on while it arrives, and remembers all of it. */
export class StreamingChatbot {
  history: OpenAI.ChatCompletionMessageParam[];
  private model: string;

  constructor({ systemPrompt, model = "gpt-4o-mini" }: ChatbotOptions) {
    this.model = model;
    this.history = [{ role: "system", content: systemPrompt }];
  }

  /** Sends the whole conversation plus the new message. Calls `onToken` with each piece of the reply. */
  async say(userMessage: string, onToken: (token: string) => void): Promise<string> {
    this.history.push({ role: "user", content: userMessage });

    const stream = await client.chat.completions.create({
      model: this.model,
      messages: this.history,
      stream: true,
    });
    let reply = "";
    for await (const chunk of stream) {
      // The first chunk has only a role, the last only a finish reason; one with usage has no choice.
      const piece = chunk.choices[0]?.delta.content ?? "";
      if (piece === "") continue;
      reply += piece;
      onToken(piece);
    }

    this.history.push({ role: "assistant", content: reply });
    return reply;
  }
}
