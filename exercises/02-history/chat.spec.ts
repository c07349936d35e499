import { conversation, forAnyConversation, overhear, printedLines, wire } from "#grader";
import { beforeEach, expect, test, vi } from "vitest";

// The history lives in the module, so every conversation gets a module of its own.
let module: typeof import("./chat.ts");
const load = async () => {
  vi.resetModules();
  module = await import("./chat.ts");
};
const start = async () => {
  await load();
  const { chat } = module;
  return conversation({ say: (text) => chat(text), history: () => module.history });
};

beforeEach(load);

test("exports history, chat and threeTurns", () => {
  expect(module.history).toBeExported("the array history", "chat.ts");
  expect(module.chat).toBeExported("the function chat", "chat.ts");
  expect(module.threeTurns).toBeExported("the function threeTurns", "chat.ts");
});

test("starts with an empty history", () => {
  expect(module.history).toHoldTheConversation(conversation({ say: module.chat }));
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

test("saves two messages for every turn", async () => {
  const talk = await start();
  await talk.say("I live in Pune.");
  expect(module.history).toHoldTheConversation(talk);
  await talk.say("Where do I live?");
  expect(module.history).toHoldTheConversation(talk);
});

test("threeTurns asks for a project in a language, and how long it would take", async () => {
  const { conversations } = await overhear(module.threeTurns);
  expect(conversations).toSendTheRightWires();
  const [first = "", second = "", third] = conversations.flatMap(({ turns }) =>
    turns.map(({ said }) => said),
  );
  expect(first, "Turn 1 names a programming language.").toNameALanguage();
  expect(second, "Turn 2 asks for a project in that language.").toReferToTheLanguageOf(first);
  expect(third, "Turn 3 asks this, word for word.").toBe("How long would that take a beginner?");
  expect(wire.calls.length, "threeTurns has three turns.").toBe(3);
});

test("threeTurns prints each reply, and DONE at the end", async () => {
  await overhear(module.threeTurns);
  const replies = wire.calls.map(({ reply }, index) => `Turn ${index + 1}: ${reply.content}`);
  expect(printedLines()).toShowInOrder([...replies, "DONE"]);
  expect(printedLines().at(-1), "DONE is the last line.").toBe("DONE");
});

test("remembers any conversation", () => forAnyConversation(start));
