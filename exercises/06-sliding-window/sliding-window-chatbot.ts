/*
 * Exercise 06 · The sliding window
 *
 * Write a class whose bots send only the last turns of their conversation.
 *
 * new SlidingWindowChatbot({ systemPrompt, maxTurns, model })
 *
 *     Makes a bot. maxTurns may be left out and is then 10. So may the model.
 *
 * bot.say(userMessage)
 *
 *     Sends the system message, then the last maxTurns turns. The turn in
 *     progress is one of them; so far it is only the new message.
 *     Gives back the text of the reply.
 *
 *     With maxTurns: 2
 *     await bot.say("One.")     sends   system message, "One."
 *     await bot.say("Two.")     sends   system message, "One.", reply, "Two."
 *     await bot.say("Three.")   sends   system message, "Two.", reply, "Three."
 *
 * Only what is sent is graded. How you keep the conversation is your choice.
 *
 * Grade it with:   npm test exercises/06
 */
import OpenAI from "openai";

// Sends your requests. Here it needs no key. All bots may share it.
const client = new OpenAI();

interface SlidingWindowOptions {
  systemPrompt: string;
  maxTurns?: number;
  model?: string;
}

export class SlidingWindowChatbot {
  systemPrompt: string;
  maxTurns: number;
  model: string;

  constructor({
    systemPrompt,
    maxTurns = 10,
    model = "gpt-4o-mini",
  }: SlidingWindowOptions) {
    this.systemPrompt = systemPrompt;
    this.maxTurns = maxTurns;
    this.model = model;
    // TODO: Give this bot a place for the turns it has had. A list of turns may
    //       be easier to cut than a list of messages.
  }

  async say(userMessage: string): Promise<string> {
    // TODO: Pick the turns to send: as many as fit beside the turn in progress.
    // TODO: Make one call to this bot's model: system message, those turns, new
    //       message.
    // TODO: Keep the new message and the reply for the next turns.
    // TODO: Return the text of the reply.
    return "";
  }
}
