/*
 * Exercise 08 · Capstone: the travel planner
 *
 * Make a bot that asks before it suggests, and plan a trip with it.
 *
 * travelPlanner()   Makes a new Chatbot whose system prompt tells it to ask for
 *                   the budget, the dates and the interests, and to suggest
 *                   destinations only then, in replies under 150 words.
 *
 * planTrip()        Makes one travel planner and has five turns with it:
 *
 *                     1  you want a vacation
 *                     2  your budget, with a number in it
 *                     3  when: a month, a season or a date
 *                     4  your interests
 *                     5  you want to hear more about its top suggestion
 *
 *                   Prints each reply on a line of its own, and gives back all
 *                   five in a list, in order.
 *
 * Grade it with:   npm test exercises/08
 */
import { Chatbot } from "./chatbot.ts";

export function travelPlanner(): Chatbot {
  // TODO: Write the system prompt: who the bot is, what it asks for before it
  //       suggests anything, and how long its replies may be.
  return new Chatbot({ systemPrompt: "" });
}

export async function planTrip(): Promise<string[]> {
  const planner = travelPlanner();
  const replies: string[] = [];
  // TODO: Say the five things to `planner`, one after the other.
  // TODO: Print each reply, and put it into `replies`.
  return replies;
}
