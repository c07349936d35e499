import { conversation, forAnyConversation, openai, wire } from "#grader";
import { expect, test } from "vitest";
import { StreamingChatbot } from "./streaming-chatbot.ts";

const start = (systemPrompt = "You are a tutor.", model = {}) => {
  const bot = new StreamingChatbot({ systemPrompt, ...model });
  return conversation({
    systemPrompt,
    streams: true,
    say: (text, onToken) => bot.say(text, onToken),
    history: () => bot.history,
  });
};

test("exports the class StreamingChatbot", () => {
  expect(StreamingChatbot).toBeExported("the class StreamingChatbot", "streaming-chatbot.ts");
});

test("asks for a stream", async () => {
  const bot = start();
  // What becomes of the reply is for the other checks.
  await bot.say("My name is Priya.").catch(() => undefined);
  expect(bot).toAskForStreams();
});

test("hands each piece on as soon as it arrives", async () => {
  const bot = start();
  await bot.say("Which Python library should I start with for web scraping?");
  expect(bot).toHandOnEveryPiece();
});

test("hands on pieces that are only white space, and emoji, as they come", async () => {
  openai.script([["Take", " ", "this", ":", "\n\n", "", " 👩", "🏽", "\u200d", "💻", "  ", "\n"]]);
  const bot = start();
  await bot.say("What do I need?");
  expect(bot).toHandOnEveryPiece();
  expect(bot).toReturnTheReplies();
});

test("returns the whole reply", async () => {
  const bot = start();
  await bot.say("My name is Priya.");
  await bot.say("I build web scrapers.");
  expect(bot).toReturnTheReplies();
});

test("saves the whole reply", async () => {
  const bot = start();
  await bot.say("Which Python library should I start with for web scraping?");
  await bot.say("Does it handle JavaScript-rendered pages?");
  expect(wire.call(2)).toCarry({ role: "assistant", content: String(wire.call(1)?.reply.content) });
});

test("hands on and saves a reply of one token, and one of two thousand", async () => {
  const long = Array.from({ length: 2000 }, (_, index) => (index % 9 === 0 ? "\n" : ` ${index}`));
  openai.script([["Yes"], long]);
  const bot = start();
  await bot.say("Are you there?");
  await bot.say("Tell me everything.");
  await bot.say("Thank you.");
  expect(bot).toHandOnEveryPiece();
  expect(bot).toReturnTheReplies();
  expect(bot).toSendTheRightWires();
});

test("sends every message once, in order, word for word", async () => {
  const bot = start();
  await bot.say("I have a cat.");
  await bot.say("Its name is Mango.");
  await bot.say("What's my cat called?");
  expect(bot).toSendTheRightWires();
});

test("holds the system prompt and two messages for every turn in its history", async () => {
  const bot = start("You are a pirate.");
  expect(bot.history).toHoldTheConversation(bot);
  await bot.say("Hi!");
  await bot.say("Who am I?");
  expect(bot.history).toHoldTheConversation(bot);
});

test("keeps two bots apart that stream at the same time", async () => {
  const [tutor, pirate] = [start("You are a tutor."), start("You are a pirate.")];
  await Promise.all([tutor.say("I build web scrapers."), pirate.say("I sail the seas.")]);
  await Promise.all([pirate.say("What do I do?"), tutor.say("What do I build?")]);
  expect([tutor, pirate]).toSendTheRightWires();
  expect([tutor, pirate]).toHandOnEveryPiece();
  expect([tutor, pirate]).toReturnTheReplies();
});

test("asks the model it was given", async () => {
  for (const model of ["gpt-4o", "gpt-4.1"]) {
    await start("You are a tutor.", { model }).say("Hi!");
    const asked = wire.calls.at(-1)?.body?.model;
    expect(asked, "The model that was passed in is the one to ask.").toBe(model);
  }
});

test("streams and remembers any conversation", () => forAnyConversation(() => start()));

test("streams and remembers any conversation of two bots that take turns", () =>
  forAnyConversation((index) => start(`  You are bot ${index + 1}:\n  a tutor. `), { bots: 2, turns: 6 }));
