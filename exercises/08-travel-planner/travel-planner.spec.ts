import { conversation, forAnyConversation, overhear, printedLines, wire } from "#grader";
import { expect, test } from "vitest";
import { Chatbot } from "./chatbot.ts";
import { planTrip, travelPlanner } from "./travel-planner.ts";

const start = () => {
  const bot = travelPlanner();
  return conversation({ ownPrompt: true, say: (text) => bot.say(text) });
};

const subjects = ["budget", "dates", "interests"] as const;

// The wording of the five turns is free.
const said = Array.from({ length: 5 }, () => undefined);
const hearTrip = () => overhear(planTrip, { ownPrompt: true, said });

test("exports travelPlanner, which makes a bot, and planTrip", () => {
  expect(travelPlanner).toBeExported("the function travelPlanner", "travel-planner.ts");
  expect(planTrip).toBeExported("the function planTrip", "travel-planner.ts");
  expect(Chatbot).toBeExported("the class Chatbot", "chatbot.ts");
  expect(travelPlanner()).toBeABot("travelPlanner()");
});

test("tells the model of the budget, the dates and the interests", async () => {
  const planner = start();
  await planner.say("I want a vacation.");
  expect(planner.systemPrompt, "Look at the system prompt.").toSpeakOf(...subjects);
});

test("returns what the model said", async () => {
  const planner = start();
  await planner.say("I want a vacation.");
  await planner.say("I have $900.");
  expect(planner).toReturnTheReplies();
});

test("still knows the budget when it hears the dates", async () => {
  const planner = start();
  await planner.say("I want a vacation.");
  await planner.say("I have $900.");
  await planner.say("In October.");
  expect(wire.call(3)).toCarry({ role: "user", content: "I have $900." });
});

test("knows what it suggested when it is asked for more", async () => {
  const planner = start();
  const suggestion = await planner.say("$900, in October, museums. Where should I go?");
  await planner.say("Tell me more about the top suggestion.");
  expect(wire.call(2)).toCarry({ role: "assistant", content: String(suggestion) });
});

test("sends every message once, in order, word for word", async () => {
  const planner = start();
  await planner.say("I want a vacation.");
  await planner.say("I have $900.");
  await planner.say("In October.");
  await planner.say("Museums!");
  expect(planner).toSendTheRightWires();
});

test("keeps two planners apart that speak at the same time", async () => {
  const [mine, yours] = [start(), start()];
  await Promise.all([mine.say("I have $900."), yours.say("I have $5,000.")]);
  await Promise.all([yours.say("In May."), mine.say("In October.")]);
  expect([mine, yours]).toSendTheRightWires();
  expect([mine, yours]).toReturnTheReplies();
});

test("sends a prompt as it is, whichever it is", async () => {
  const systemPrompt = "  You plan trips:\n  budget, dates, interests. ";
  const bot = new Chatbot({ systemPrompt });
  const planner = conversation({ systemPrompt, say: (text) => bot.say(text) });
  await planner.say("I have $900.");
  expect(planner).toSendTheRightWires();
});

test("planTrip says what, how much, when and what for, and asks for more", async () => {
  const { conversations } = await hearTrip();
  expect(conversations).toWaitForEachReply();
  const turns = conversations.flatMap(({ turns }) => turns);
  const [wish, budget, dates, interests, more] = turns.map(({ said }) => said);
  expect(wish, "Turn 1 wants a vacation.").toWantAVacation();
  expect(budget, "Turn 2 names a budget.").toNameAnAmount();
  expect(dates, "Turn 3 says when.").toNameATime();
  expect(interests, "Turn 4 tells the interests.").toSaySomething();
  expect(more, "Turn 5 asks on.").toAskForMore(String(turns[3]?.calls[0]?.reply.content));
});

test("planTrip holds one conversation of five turns with a travel planner", async () => {
  const { conversations } = await hearTrip();
  expect(wire.calls.length, "planTrip has five turns.").toBe(5);
  expect(conversations).toSendTheRightWires();
  const prompt = conversations[0]?.systemPrompt;
  expect(prompt, "Look at the system prompt.").toSpeakOf(...subjects);
});

test("planTrip prints the five replies, and gives them back in a list", async () => {
  const { returned, conversations } = await hearTrip();
  expect(conversations).toReturnTheReplies();
  const replies = wire.calls.map(({ reply }) => String(reply.content));
  expect(returned, "planTrip gives back the five replies in a list.").toEqual(replies);
  expect(printedLines()).toPrintReplies(replies);
});

test("planTrip starts with a new planner each time", async () => {
  const [first, second] = [await hearTrip(), await hearTrip()];
  expect([...first.conversations, ...second.conversations]).toSendTheRightWires();
});

test("remembers any conversation", () => forAnyConversation(start));

test("remembers any conversation of two planners that take turns", () =>
  forAnyConversation(start, { bots: 2, turns: 6 }));
