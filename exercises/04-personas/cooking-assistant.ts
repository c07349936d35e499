/*
 * Exercise 04 · Personas
 *
 * Make two chatbots of one class, and hold a conversation with one of them.
 * The class is in chatbot.ts, beside this file.
 *
 * cookingAssistant()   Gives back a new bot that helps to cook.
 * codeReviewer()       Gives back a new bot that reviews code.
 *
 *     Each has a system prompt of its own, of eight words or more, that says
 *     what the bot is for. Every call makes a new bot.
 *
 * cookDinner()         Makes one cooking assistant and says two things to it:
 *
 *     first a message of yours that asks for a quick dinner recipe,
 *     with the word "dinner" in it, and then exactly
 *     What can I substitute for the main protein?
 *
 *     It prints the first reply, the second reply, and a line DONE.
 *
 * Grade it with:   npm test exercises/04
 */
import { Chatbot } from "./chatbot.ts";

export function cookingAssistant(): Chatbot {
  // TODO: Write its system prompt: role, tone, format, scope.
  return new Chatbot({ systemPrompt: "" });
}

export function codeReviewer(): Chatbot {
  // TODO: Write its system prompt. Only the prompt makes it another bot.
  return new Chatbot({ systemPrompt: "" });
}

export async function cookDinner(): Promise<void> {
  // TODO: Make one cooking assistant.
  // TODO: Ask it for a quick dinner recipe, and print the reply.
  // TODO: Ask exactly: What can I substitute for the main protein?
  // TODO: Print that reply too, and DONE at the end.
}
