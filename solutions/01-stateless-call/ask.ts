import OpenAI from "openai";

const client = new OpenAI();

/** Asks one question in a call of its own and gives back the reply's text. */
export async function ask(question: string): Promise<string> {
  const completion = await client.chat.completions.create({
    model: "gpt-4o-mini",
    messages: [{ role: "user", content: question }],
  });
  // The SDK's types allow a reply without text, hence the `?? ""`.
  return completion.choices[0]?.message.content ?? "";
}

/** Says a name in one call and asks for it in the next, which can't know it. */
export async function meetTwice(name: string): Promise<[string, string]> {
  const introduction = await ask(`My name is ${name}.`);
  const recall = await ask("What's my name?");
  return [introduction, recall];
}
