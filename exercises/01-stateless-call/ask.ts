/*
 * Exercise 01 · The stateless call
 *
 * Write two functions that show that a call leaves nothing behind.
 *
 * ask(question)     Makes one call with one message: the question, from the user.
 *                   Gives back the text of the reply.
 *
 *     await ask("What is a web scraper?")
 *       call 1 carries:   user   What is a web scraper?
 *
 * meetTwice(name)   Makes two separate calls, one after the other.
 *                   Gives back both replies in a list, the first one first.
 *
 *     await meetTwice("Omar")
 *       call 1 carries:   user   My name is Omar.
 *       call 2 carries:   user   What's my name?
 *
 * Grade it with:   npm test exercises/01
 */
import OpenAI from "openai";

// Sends your requests. Here it needs no key.
const client = new OpenAI();

export async function ask(question: string): Promise<string> {
  // TODO: Use `client` to make one call to the model "gpt-4o-mini".
  //       Its list of messages holds one message: the question, with the role "user".
  // TODO: Return the text of the reply.
  return "";
}

export async function meetTwice(name: string): Promise<[string, string]> {
  // TODO: Tell the model the name in a first call, wait for the reply,
  //       then ask for the name in a second call. The sentences are in the example above.
  // TODO: Return both replies, in order.
  return ["", ""];
}
