import { Chatbot } from "./chatbot.ts";

const systemPrompt = `You are a travel planner.
Before you suggest anything, ask for the budget, the dates and the interests, one at a time.
When you know all three, suggest three destinations that fit, and say which is your top suggestion.
Keep every reply under 150 words.`;

/** Makes a planner that asks before it suggests. Each one has a conversation of its own. */
export function travelPlanner(): Chatbot {
  return new Chatbot({ systemPrompt });
}

/** Plans a trip in five turns with one planner; prints its replies and gives them back in order. */
export async function planTrip(): Promise<string[]> {
  const planner = travelPlanner();
  const turns = [
    "I want to go on a vacation.",
    "My budget is $2,000.",
    "I can travel in June.",
    "I love hiking and good food.",
    "Tell me more about your top suggestion.",
  ];
  const replies: string[] = [];
  // One after the other: each call needs the reply before it on the wire.
  for (const text of turns) {
    const reply = await planner.say(text);
    console.log(`Planner: ${reply}`);
    replies.push(reply);
  }
  return replies;
}
