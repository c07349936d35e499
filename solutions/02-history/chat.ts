import OpenAI from "openai";

const client = new OpenAI();

/** The whole conversation so far: this list is the bot's memory. */
export const history: OpenAI.ChatCompletionMessageParam[] = [];

/** Sends the whole conversation plus the new message, and saves both sides of the turn. */
export async function chat(userMessage: string): Promise<string> {
  history.push({ role: "user", content: userMessage });

  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: history,
  });
  const reply = completion.choices[0]?.message.content ?? "";

  // Without this line the next call would carry the question and not its answer.
  history.push({ role: "assistant", content: reply });
  return reply;
}

/** Three turns, of which the second and third make sense only with the ones before. */
export async function threeTurns(): Promise<void> {
  console.log(`Turn 1: ${await chat("My favourite programming language is Python.")}`);
  console.log(`Turn 2: ${await chat("Suggest a project I could build in that language.")}`);
  console.log(`Turn 3: ${await chat("How long would that take a beginner?")}`);
  console.log("DONE");
}
