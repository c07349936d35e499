/*
 * Lessons 1 to 6 in one program.
 *
 * `npm run demo` runs it on the simulated model. To run it on a real one, copy it into a project of
 * your own: npm install openai tsx, put a key into OPENAI_API_KEY, and start it with npx tsx demo.ts
 */
import OpenAI from "openai";

const client = new OpenAI();
const model = process.env.OPENAI_MODEL ?? "gpt-4o-mini";

type Message = OpenAI.ChatCompletionMessageParam;

/** One call: the model reads these messages and nothing else. */
async function complete(messages: Message[]): Promise<string> {
  const completion = await client.chat.completions.create({ model, messages });
  return completion.choices[0]?.message.content ?? "";
}

/** A chatbot that keeps its history, and sends the system message with the last turns of it. */
class Chatbot {
  readonly #system: Message;
  readonly #history: Message[] = [];
  readonly #maxTurns: number;

  constructor({ systemPrompt, maxTurns = 10 }: { systemPrompt: string; maxTurns?: number }) {
    this.#system = { role: "system", content: systemPrompt };
    this.#maxTurns = maxTurns;
  }

  /** One turn, with the reply all at once. */
  async say(userMessage: string): Promise<string> {
    this.#history.push({ role: "user", content: userMessage });
    const reply = await complete(this.#wire());
    this.#history.push({ role: "assistant", content: reply });
    return reply;
  }

  /** One turn, with the reply handed on piece by piece as it arrives. */
  async stream(userMessage: string, onToken: (token: string) => void): Promise<string> {
    this.#history.push({ role: "user", content: userMessage });
    const stream = await client.chat.completions.create({
      model,
      messages: this.#wire(),
      stream: true,
    });
    let reply = "";
    for await (const chunk of stream) {
      const token = chunk.choices[0]?.delta.content ?? "";
      if (token === "") continue;
      reply += token;
      onToken(token);
    }
    // Nobody hands over the whole reply at the end: what isn't collected is forgotten.
    this.#history.push({ role: "assistant", content: reply });
    return reply;
  }

  /** What the next call carries: the turn in progress counts, and only whole turns are dropped. */
  #wire(): Message[] {
    return [this.#system, ...this.#history.slice(-(2 * this.#maxTurns - 1))];
  }
}

function heading(text: string): void {
  console.log(`\n${text}\n${"-".repeat(text.length)}`);
}

heading("1. Every call is a blank slate");
console.log(await complete([{ role: "user", content: "My name is Priya." }]));
console.log(await complete([{ role: "user", content: "What's my name?" }]));

heading("2. A history: the whole conversation is sent every time");
const history: Message[] = [];
for (const content of ["My name is Priya.", "What's my name?"]) {
  history.push({ role: "user", content });
  const reply = await complete(history);
  history.push({ role: "assistant", content: reply });
  console.log(reply);
}

heading("3. A class: each bot has a history of its own");
const priyas = new Chatbot({ systemPrompt: "You are a helpful assistant." });
const omars = new Chatbot({ systemPrompt: "You are a helpful assistant." });
await priyas.say("My name is Priya.");
await omars.say("My name is Omar.");
console.log(await priyas.say("What's my name?"));
console.log(await omars.say("What's my name?"));

heading("4. Personas: the system message makes the bot");
const question = "What is web scraping?";
for (const systemPrompt of ["You are a pirate.", "You are a patient tutor for beginners."]) {
  console.log(await new Chatbot({ systemPrompt }).say(question));
}

heading("5. Streaming: the reply is shown while it is being written");
const writer = new Chatbot({ systemPrompt: "You are a helpful assistant." });
await writer.stream("Explain web scraping in 60 words.", (token) => process.stdout.write(token));
console.log();

heading("6. The sliding window: what slides out is forgotten");
const forgetful = new Chatbot({ systemPrompt: "You are a helpful assistant.", maxTurns: 2 });
await forgetful.say("My name is Priya.");
console.log("Next turn:      ", await forgetful.say("What's my name?"));
await forgetful.say("I build web scrapers.");
console.log("Two turns later:", await forgetful.say("What's my name?"));
