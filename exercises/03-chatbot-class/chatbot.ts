/*
 * Exercise 03 · The Chatbot class
 *
 * Write a class whose bots each have a system prompt and a memory of their own.
 *
 * new Chatbot({ systemPrompt, model })   Makes a bot. The model may be left out.
 *
 * bot.history        The list of messages that is sent. It starts with one message,
 *                    the system prompt, and is two messages longer after every turn.
 *
 * bot.say(userMessage)   Sends the whole history plus the new message.
 *                        Saves the new message and the reply in the history.
 *                        Gives back the text of the reply.
 *
 *     const bot = new Chatbot({ systemPrompt: "You are a pirate." });
 *     await bot.say("Hi!")          sends   system      You are a pirate.
 *                                           user        Hi!
 *     await bot.say("Who am I?")    sends   system      You are a pirate.
 *                                           user        Hi!
 *                                           assistant   (the reply to it)
 *                                           user        Who am I?
 *
 * Grade it with:   npm test exercises/03
 */
import OpenAI from "openai";

// Sends your requests. Here it needs no key. All bots may share it.
const client = new OpenAI();

interface ChatbotOptions {
  systemPrompt: string;
  model?: string;
}

export class Chatbot {
  history: OpenAI.ChatCompletionMessageParam[] = [];
  model = "";

  constructor({ systemPrompt, model = "gpt-4o-mini" }: ChatbotOptions) {
    // TODO: Start this bot's history with one message: the prompt, with the role "system".
    // TODO: Keep the model in this bot's `model`, so that say() can use it.
  }

  async say(userMessage: string): Promise<string> {
    // TODO: Add the user's message to this bot's history.
    // TODO: Make one call to this bot's model that carries the whole history.
    // TODO: Add the reply to the history, with the role "assistant".
    // TODO: Return the text of the reply.
    return "";
  }
}
