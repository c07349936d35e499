/*
 * The chatbot of lesson 3, finished. Use it in cooking-assistant.ts; there is
 * nothing to change here.
 */
import OpenAI from "openai";

const client = new OpenAI();

interface ChatbotOptions {
  systemPrompt: string;
  model?: string;
}

/** A chatbot with a memory of its own, whose system message leads every call. */
export class Chatbot {
  history: OpenAI.ChatCompletionMessageParam[];
  private model: string;

  constructor({ systemPrompt, model = "gpt-4o-mini" }: ChatbotOptions) {
    this.model = model;
    // A new array for each instance: a list outside the class would be shared by all bots.
    this.history = [{ role: "system", content: systemPrompt }];
  }

  /** Sends the whole conversation plus the new message, and saves both sides of the turn. */
  async say(userMessage: string): Promise<string> {
    this.history.push({ role: "user", content: userMessage });

    const completion = await client.chat.completions.create({
      model: this.model,
      messages: this.history,
    });
    const reply = completion.choices[0]?.message.content ?? "";

    this.history.push({ role: "assistant", content: reply });
    return reply;
  }
}
