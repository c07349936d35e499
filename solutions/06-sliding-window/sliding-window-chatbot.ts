import OpenAI from "openai";

type Message = OpenAI.ChatCompletionMessageParam;

const client = new OpenAI();

interface SlidingWindowOptions {
  systemPrompt: string;
  maxTurns?: number;
  model?: string;
}

/** A chatbot that sends its system message and only the last turns of its conversation. */
export class SlidingWindowChatbot {
  private systemMessage: Message;
  private maxTurns: number;
  private model: string;
  /** Each turn is a question and its reply, so that they can only leave together. */
  private turns: [Message, Message][] = [];

  constructor({ systemPrompt, maxTurns = 10, model = "gpt-4o-mini" }: SlidingWindowOptions) {
    this.systemMessage = { role: "system", content: systemPrompt };
    this.maxTurns = maxTurns;
    this.model = model;
  }

  /** Sends the turns inside the window plus the new message, and moves the window on. */
  async say(userMessage: string): Promise<string> {
    const question: Message = { role: "user", content: userMessage };

    const completion = await client.chat.completions.create({
      model: this.model,
      messages: [this.systemMessage, ...this.turns.flat(), question],
    });
    const reply = completion.choices[0]?.message.content ?? "";

    this.turns.push([question, { role: "assistant", content: reply }]);
    // One place stays free for the next turn.
    while (this.turns.length >= this.maxTurns) this.turns.shift();
    return reply;
  }
}
