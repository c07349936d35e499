import { conversation, forAnyConversation, wire } from "#grader";
import { expect, test } from "vitest";
import { Chatbot } from "./chatbot.ts";

const start = (systemPrompt = "You are a tutor.", model = {}) => {
  const bot = new Chatbot({ systemPrompt, ...model });
  return conversation({ systemPrompt, say: (text) => bot.say(text), history: () => bot.history });
};

test("exports the class Chatbot", () => {
  expect(Chatbot).toBeExported("the class Chatbot", "chatbot.ts");
});

test("begins every call with the system prompt", async () => {
  const bot = start("You are a tutor.");
  await bot.say("My name is Priya.");
  await bot.say("What's my name?");
  expect(wire.call(1)).toBeginWith({ role: "system", content: "You are a tutor." });
  expect(wire.call(2)).toBeginWith({ role: "system", content: "You are a tutor." });
});

test("returns what the model said", async () => {
  const bot = start("You are a pirate.");
  await bot.say("My name is Omar.");
  expect(bot).toReturnTheReplies();
});

test("remembers what was said two turns ago", async () => {
  const bot = start();
  await bot.say("My name is Priya.");
  await bot.say("I build web scrapers.");
  await bot.say("What's my name?");
  expect(wire.call(3)).toCarry({ role: "user", content: "My name is Priya." });
});

test("remembers its own replies", async () => {
  const bot = start();
  const reply = await bot.say("Which Python library should I start with for web scraping?");
  await bot.say("Does it handle JavaScript-rendered pages?");
  expect(wire.call(2)).toCarry({ role: "assistant", content: String(reply) });
});

test("sends every message once, in order, word for word", async () => {
  const bot = start();
  await bot.say("I have a cat.");
  await bot.say("Its name is Mango.");
  await bot.say("What's my cat called?");
  expect(bot).toSendTheRightWires();
  expect(bot).toReturnTheReplies();
});

test("holds the system prompt and two messages for every turn in its history", async () => {
  const bot = start("You are a pirate.");
  expect(bot.history).toHoldTheConversation(bot);
  await bot.say("Hi!");
  await bot.say("Who am I?");
  expect(bot.history).toHoldTheConversation(bot);
});

test("keeps the memory of two bots apart", async () => {
  const [tutor, pirate] = [start("You are a tutor."), start("You are a pirate.")];
  await tutor.say("My name is Priya.");
  await pirate.say("My name is Omar.");
  await tutor.say("What's my name?");
  await pirate.say("What's my name?");
  expect([tutor, pirate]).toSendTheRightWires();
});

test("keeps two bots apart that speak at the same time", async () => {
  const [tutor, pirate] = [start("You are a tutor."), start("You are a pirate.")];
  await Promise.all([tutor.say("I build web scrapers."), pirate.say("I sail the seas.")]);
  await Promise.all([pirate.say("What do I do?"), tutor.say("What do I build?")]);
  expect([tutor, pirate]).toSendTheRightWires();
  expect([tutor, pirate]).toReturnTheReplies();
});

test("asks the model it was given", async () => {
  for (const model of ["gpt-4o", "gpt-4.1"]) {
    await start("You are a tutor.", { model }).say("Hi!");
    const asked = wire.calls.at(-1)?.body?.model;
    expect(asked, "The model that was passed in should be asked.").toBe(model);
  }
});

test("remembers any conversation", () => forAnyConversation(() => start()));

test("remembers any conversation of two bots that take turns", () =>
  forAnyConversation((index) => start(`  You are bot ${index + 1}:\n  a tutor. `), { bots: 2, turns: 6 }));
