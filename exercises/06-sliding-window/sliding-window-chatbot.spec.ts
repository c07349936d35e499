import { conversation, forAnyConversation, wire } from "#grader";
import { expect, test } from "vitest";
import { SlidingWindowChatbot } from "./sliding-window-chatbot.ts";

const start = (maxTurns: number, systemPrompt = "You are a tutor.") => {
  const bot = new SlidingWindowChatbot({ systemPrompt, maxTurns });
  return conversation({ systemPrompt, maxTurns, say: (text) => bot.say(text) });
};

const startWithout = (options: { model?: string } = {}) => {
  const systemPrompt = "You are a tutor.";
  const bot = new SlidingWindowChatbot({ systemPrompt, ...options });
  return conversation({ systemPrompt, maxTurns: 10, say: (text) => bot.say(text) });
};

/** A short message or a long one, since a window of turns isn't one of characters or tokens. */
const line = (turn: number) => `Message ${turn}.${turn % 4 === 0 ? " And so on.".repeat(60) : ""}`;

test("exports the class SlidingWindowChatbot", () => {
  expect(SlidingWindowChatbot).toBeExported(
    "the class SlidingWindowChatbot",
    "sliding-window-chatbot.ts",
  );
});

test("begins every call with the system prompt", async () => {
  const bot = start(2, "You are a pirate.");
  for (let turn = 1; turn <= 4; turn += 1) {
    await bot.say(`This is message ${turn}.`);
    expect(wire.call(turn)).toBeginWith({ role: "system", content: "You are a pirate." });
  }
});

test("returns what the model said", async () => {
  const bot = start(2);
  await bot.say("My name is Priya.");
  await bot.say("What's my name?");
  expect(bot).toReturnTheReplies();
});

test("remembers the turn before", async () => {
  const bot = start(2);
  const reply = await bot.say("My name is Priya.");
  await bot.say("What's my name?");
  expect(wire.call(2)).toCarry({ role: "user", content: "My name is Priya." });
  expect(wire.call(2)).toCarry({ role: "assistant", content: String(reply) });
});

test("forgets what slides out of the window", async () => {
  const bot = start(2);
  await bot.say("My name is Priya.");
  await bot.say("I build web scrapers.");
  await bot.say("They are written in Python.");
  await bot.say("What's my name?");
  expect(bot).toSendTheRightWires();
});

test.each([
  { maxTurns: 1, turns: 4 },
  { maxTurns: 2, turns: 7 },
  { maxTurns: 3, turns: 13 },
  { maxTurns: 10, turns: 21 },
])("sends the last turns with maxTurns: $maxTurns", async ({ maxTurns, turns }) => {
  const bot = start(maxTurns);
  for (let turn = 1; turn <= turns; turn += 1) await bot.say(line(turn));
  expect(bot).toSendTheRightWires();
});

test("sends the last 10 turns when maxTurns is left out", async () => {
  const bot = startWithout();
  for (let turn = 1; turn <= 22; turn += 1) await bot.say(line(turn));
  expect(bot).toSendTheRightWires();
});

test("isn't confused when the same is said again and again", async () => {
  const bot = start(3);
  for (let turn = 1; turn <= 6; turn += 1) await bot.say(turn % 3 === 0 ? "Stop." : "Go on.");
  expect(bot).toSendTheRightWires();
});

test("keeps two bots with different windows apart", async () => {
  const [tutor, pirate] = [start(2, "You are a tutor."), start(3, "You are a pirate.")];
  for (const turn of ["One.", "Two.", "Three.", "Four."]) {
    await Promise.all([tutor.say(`Tutor: ${turn}`), pirate.say(`Pirate: ${turn}`)]);
  }
  expect([tutor, pirate]).toSendTheRightWires();
  expect([tutor, pirate]).toReturnTheReplies();
});

test("asks the model it was given", async () => {
  for (const model of ["gpt-4o", "gpt-4.1"]) {
    await startWithout({ model }).say("Hi!");
    const asked = wire.calls.at(-1)?.body?.model;
    expect(asked, "The model that was passed in is the one to ask.").toBe(model);
  }
});

test("sends the last turns of any conversation, with a window of 2 to 5 turns", () =>
  forAnyConversation((_, maxTurns) => start(maxTurns), { windows: [2, 3, 4, 5] }));

test("sends the last turns of any conversation of two bots that take turns", () =>
  forAnyConversation(
    (index, maxTurns) => start(maxTurns + index, `  You are bot ${index + 1}:\n  a tutor. `),
    {
      bots: 2,
      windows: [1, 2],
      turns: 10,
    },
  ));
