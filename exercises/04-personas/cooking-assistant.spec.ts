import { conversation, forAnyConversation, overhear, printedLines, wire } from "#grader";
import { expect, test } from "vitest";
import { Chatbot } from "./chatbot.ts";
import { codeReviewer, cookDinner, cookingAssistant } from "./cooking-assistant.ts";

/** Begins a conversation with a new bot, whose system prompt is known once it has sent it. */
const talkTo = (make: () => Chatbot) => {
  const bot = make();
  expect(bot).toBeABot(`${make.name}()`);
  return conversation({ ownPrompt: true, say: (text) => bot.say(text) });
};

const substitute = "What can I substitute for the main protein?";
const hearDinner = () => overhear(cookDinner, { said: [undefined, substitute], ownPrompt: true });

test("exports cookingAssistant, codeReviewer and cookDinner", () => {
  expect(cookingAssistant).toBeExported("the function cookingAssistant", "cooking-assistant.ts");
  expect(codeReviewer).toBeExported("the function codeReviewer", "cooking-assistant.ts");
  expect(cookDinner).toBeExported("the function cookDinner", "cooking-assistant.ts");
  expect(Chatbot).toBeExported("the class Chatbot", "chatbot.ts");
});

test("gives the cooking assistant a system prompt about cooking", async () => {
  const cook = talkTo(cookingAssistant);
  await cook.say("What's for lunch?");
  expect(cook).toSendTheRightWires();
  expect(cook.systemPrompt, "The prompt has to say that the bot cooks.").toSpeakOf("cooking");
  expect(cook.systemPrompt).toHaveWords(8);
});

test("gives the code reviewer a system prompt about reviewing", async () => {
  const reviewer = talkTo(codeReviewer);
  await reviewer.say("const list = []");
  expect(reviewer).toSendTheRightWires();
  expect(reviewer.systemPrompt, "The prompt has to say that the bot reviews.").toSpeakOf("review");
  expect(reviewer.systemPrompt).toHaveWords(8);
});

test("gives them different prompts, and sends each with every call", async () => {
  const [cook, reviewer] = [talkTo(cookingAssistant), talkTo(codeReviewer)];
  await Promise.all([cook.say("I have rice."), reviewer.say("I have a loop.")]);
  await Promise.all([reviewer.say("It never ends."), cook.say("It's brown.")]);
  await Promise.all([cook.say("What do I have?"), reviewer.say("So what do I have?")]);
  expect([cook, reviewer]).toSendTheRightWires();
  expect([cook, reviewer]).toReturnTheReplies();
  expect(cook.systemPrompt).toDifferFrom(reviewer.systemPrompt ?? "");
});

test("makes a new bot every time", async () => {
  const [first, second] = [talkTo(cookingAssistant), talkTo(cookingAssistant)];
  await first.say("I have a lemon.");
  await second.say("I have an egg.");
  await first.say("What do I have?");
  expect([first, second]).toSendTheRightWires();
});

test("sends a prompt as it is, whichever it is", async () => {
  const [systemPrompt, other] = ["  You are bot 1:\n  a tutor. ", "You are bot 2."];
  const bots = [systemPrompt, other].map((systemPrompt) => {
    const bot = new Chatbot({ systemPrompt });
    return conversation({ systemPrompt, say: (text) => bot.say(text) });
  });
  for (const bot of bots) await bot.say("My name is Omar.");
  for (const bot of bots) await bot.say("What's my name?");
  expect(bots).toSendTheRightWires();
});

test("cooks dinner in two turns, and prints both replies", async () => {
  const { conversations } = await hearDinner();
  expect(conversations).toSendTheRightWires();
  const [{ systemPrompt, turns } = { turns: [] }] = conversations;
  expect(systemPrompt, "cookDinner has to talk to a cooking assistant.").toSpeakOf("cooking");
  expect(turns[0]?.said, "Turn 1 has to ask for a dinner.").toSpeakOf("dinner");
  expect(wire.calls.length, "cookDinner should have two turns.").toBe(2);
  expect(printedLines()).toPrintReplies(wire.calls.map(({ reply }) => String(reply.content)));
  expect(printedLines()).toEndWithLine("DONE");
});

test("cooks every dinner with a new bot", async () => {
  const dinners = [await hearDinner(), await hearDinner()];
  expect(dinners.flatMap(({ conversations }) => conversations)).toSendTheRightWires();
});

test("remembers any conversation", () => forAnyConversation(() => talkTo(cookingAssistant)));

test("remembers any conversation of two that take turns", () =>
  forAnyConversation((index) => talkTo(index === 0 ? cookingAssistant : codeReviewer), {
    bots: 2,
    turns: 6,
  }));
