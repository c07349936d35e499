import { conversation, forAnyConversation, overhear, printedLines, wire } from "#grader";
import { expect, test, vi } from "vitest";

// The history lives in the module, so every conversation gets a module of its own.
const load = async () => {
  vi.resetModules();
  return await import("./chat.ts");
};
const start = async () => {
  const module = await load();
  return conversation({ say: (text) => module.chat(text), history: () => module.history });
};

test("exports history, chat and threeTurns", async () => {
  const module = await load();
  expect(module.history).toBeExported("the array history", "chat.ts");
  expect(module.chat).toBeExported("the function chat", "chat.ts");
  expect(module.threeTurns).toBeExported("the function threeTurns", "chat.ts");
});

test("returns what the model said", async () => {
  const talk = await start();
  await talk.say("My name is Priya.");
  expect(talk).toReturnTheReplies();
});

test("remembers what was said two turns ago", async () => {
  const talk = await start();
  await talk.say("My name is Priya.");
  await talk.say("I build web scrapers.");
  await talk.say("What's my name?");
  expect(wire.call(3)).toCarry({ role: "user", content: "My name is Priya." });
});

test("remembers its own replies", async () => {
  const talk = await start();
  const reply = await talk.say("Which Python library should I start with for web scraping?");
  await talk.say("Does it handle JavaScript-rendered pages?");
  expect(wire.call(2)).toCarry({ role: "assistant", content: String(reply) });
});

test("sends the whole conversation with every call, oldest message first", async () => {
  const talk = await start();
  await talk.say("I have a cat.");
  await talk.say("Its name is Mango.");
  await talk.say("What's my cat called?");
  expect(talk).toSendTheRightWires();
  expect(talk).toReturnTheReplies();
});

test("starts with an empty history, and saves two messages for every turn", async () => {
  const talk = await start();
  expect(talk.history).toHoldTheConversation(talk);
  await talk.say("I live in Pune.");
  await talk.say("Where do I live?");
  expect(talk.history).toHoldTheConversation(talk);
});

test("threeTurns asks for a project in a language, and prints the replies", async () => {
  const { threeTurns } = await load();
  const { conversations } = await overhear(threeTurns);
  expect(conversations).toSendTheRightWires();
  const [first = "", second = "", third] = conversations.flatMap(({ turns }) =>
    turns.map(({ said }) => said),
  );
  expect(first, "Turn 1 should name a programming language.").toNameALanguage();
  expect(wire.calls.length, "threeTurns should call chat() three times.").toBe(3);
  expect(second, "Turn 2 should ask for a project in that language.").toReferToTheLanguageOf(first);
  expect(third, "Turn 3 should ask this, word for word.").toBe("How long would that take a beginner?");
  const replies = wire.calls.map(({ reply }, index) => `Turn ${index + 1}: ${reply.content}`);
  expect(printedLines()).toShowInOrder([...replies, "DONE"]);
  expect(printedLines().at(-1), "DONE should be the last line.").toBe("DONE");
});

test("remembers any conversation", () => forAnyConversation(start));
