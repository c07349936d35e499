import { Chatbot } from "./chatbot.ts";

/** A new bot that helps to cook: role, scope, format and tone in four short sentences. */
export function cookingAssistant(): Chatbot {
  return new Chatbot({
    systemPrompt:
      "You are a friendly cooking assistant. Only answer questions about food. Suggest quick recipes for beginners. Answer in under 60 words.",
  });
}

/** A new bot that reviews code. Only the system prompt is another one. */
export function codeReviewer(): Chatbot {
  return new Chatbot({
    systemPrompt:
      "You are a strict code reviewer. Only talk about code. Name the worst problem first, in one sentence, and praise nothing.",
  });
}

/** Asks a new cooking assistant for a dinner, and then for a change to it. */
export async function cookDinner(): Promise<void> {
  const cook = cookingAssistant();
  console.log(await cook.say("Can you suggest a quick dinner recipe?"));
  console.log(await cook.say("What can I substitute for the main protein?"));
  console.log("DONE");
}
