/*
 * Exercise 05 · Streaming
 *
 * Write a chatbot that hands its reply on piece by piece, and remembers it all.
 *
 * new StreamingChatbot({ systemPrompt, model })   Makes a bot, as in lesson 3.
 *
 * bot.history    The list of messages that is sent, as in lesson 3.
 *
 * bot.say(userMessage, onToken)   Sends the whole history plus the new message,
 *                and asks for a stream. Calls onToken with each piece of the
 *                reply as soon as it arrives. Saves the new message and the
 *                whole reply in the history. Gives back the whole reply.
 *
 *     const bot = new StreamingChatbot({ systemPrompt: "You are a pirate." });
 *     const reply = await bot.say("Hi!", (token) => console.log(token));
 *
 *     This prints a line for each piece, as it arrives, for example
 *         Arr
 *         !
 *          Hello
 *     and `reply` is then the whole text.
 *
 * Grade it with:   npm test exercises/05
 */
import OpenAI from "openai";

// Sends your requests. Here it needs no key. All bots may share it.
const client = new OpenAI();

interface ChatbotOptions {
  systemPrompt: string;
  model?: string;
}

export class StreamingChatbot {
  history: OpenAI.ChatCompletionMessageParam[];
  model: string;

  constructor({ systemPrompt, model = "gpt-4o-mini" }: ChatbotOptions) {
    this.model = model;
    this.history = [{ role: "system", content: systemPrompt }];
  }

  async say(
    userMessage: string,
    onToken: (token: string) => void,
  ): Promise<string> {
    // TODO: Add the user's message to this bot's history.
    // TODO: Make one call that carries the whole history and asks for a stream.
    // TODO: Hand each piece of text in the stream to onToken, and collect it.
    // TODO: Add the whole reply to the history, with the role "assistant".
    // TODO: Return the whole reply.
    return "";
  }
}
