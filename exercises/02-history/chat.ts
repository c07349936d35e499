/*
 * Exercise 02 · History
 *
 * Write a chat that remembers, by sending the whole conversation with every call.
 *
 * history             The list of messages that is sent. Empty at first,
 *                     two messages longer after every turn.
 *
 * chat(userMessage)   Sends the whole history plus the new message.
 *                     Saves the new message and the reply in the history.
 *                     Gives back the text of the reply.
 *
 *     await chat("I have a cat.")     sends   user        I have a cat.
 *     await chat("Name it for me.")   sends   user        I have a cat.
 *                                             assistant   (the reply to it)
 *                                             user        Name it for me.
 *
 * threeTurns()        Calls chat() three times and prints:
 *
 *     Turn 1: (the first reply)
 *     Turn 2: (the second reply)
 *     Turn 3: (the third reply)
 *     DONE
 *
 * Grade it with:   npm test exercises/02
 */
import OpenAI from "openai";

// Sends your requests. Here it needs no key.
const client = new OpenAI();

export const history: OpenAI.ChatCompletionMessageParam[] = [];

export async function chat(userMessage: string): Promise<string> {
  // TODO: Add the user's message to `history`.
  // TODO: Make one call to the model "gpt-4o-mini" that carries the whole history.
  // TODO: Add the reply to `history`, with the role "assistant".
  // TODO: Return the text of the reply.
  return "";
}

export async function threeTurns(): Promise<void> {
  // TODO: Turn 1: say which programming language is your favourite.
  // TODO: Turn 2: ask for a project idea in that language.
  // TODO: Turn 3: ask exactly: How long would that take a beginner?
  // TODO: Print each reply as shown above, and DONE at the end.
}
