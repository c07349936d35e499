import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { forgottenReply } from "../mistakes/forgotten-reply.ts";
import { madeUpReply } from "../mistakes/made-up-reply.ts";
import { type Habits, setUpKit } from "./bots-for-tests.ts";

const forgetful: Habits = { saves: (said) => [{ role: "user", content: said }] };

/** Two turns with a bot, and the matchers that judge them. */
async function twoTurns(habits: Habits = {}) {
  const { kit, examination, createBot } = setUpKit(new AsyncLocalStorage());
  const talk = kit.conversation(createBot(habits));
  await talk.say("My name is Priya.");
  await talk.say("What's my name?");
  return { talk, examination, call: kit.wire.call, ...kit.matchers };
}

/** What a failed check says of a bot that forgets its replies: the same whatever has failed. */
const forgottenReplyText = [
  `forgotten-reply: ${forgottenReply.sentence}`,
  "",
  "  request 2 carried                      should have carried",
  "    user       My name is Priya.           user       My name is Priya.",
  "                                         + assistant  Reply 1.",
  "    user       What's my name?             user       What's my name?",
  "",
  forgottenReply.advice,
].join("\n");

describe("toCarry", () => {
  test("passes with a text, or a message with its role, that the request carried", async () => {
    const { toCarry, call } = await twoTurns();
    expect(toCarry(call(2), "Reply 1.").pass).toBe(true);
    const { pass, message } = toCarry(call(2), { role: "assistant", content: "Reply 1." });
    expect(pass).toBe(true);
    expect(message()).toBe(
      [
        'Request 2 carries "assistant: Reply 1.", which it shouldn\'t:',
        "user       My name is Priya.",
        "assistant  Reply 1.",
        "user       What's my name?",
      ].join("\n"),
    );
  });

  test("fails with a part of a text, or with another role", async () => {
    const { toCarry, call } = await twoTurns();
    expect(toCarry(call(2), { role: "user", content: "Reply 1." }).pass).toBe(false);
    const { pass, message } = toCarry(call(1), "Priya");
    expect(pass).toBe(false);
    expect(message()).toBe('Request 1 doesn\'t carry "Priya":\nuser       My name is Priya.');
  });

  test("fails with a request that was never sent", async () => {
    const { toCarry, call } = await twoTurns();
    const { pass, message } = toCarry(call(3), "Hi!");
    expect(pass).toBe(false);
    expect(message()).toBe('The request that was never sent doesn\'t carry "Hi!":\n(no messages)');
  });

  test("names the mistake where the wires show one", async () => {
    const { toCarry, call } = await twoTurns(forgetful);
    const { pass, message } = toCarry(call(2), "Reply 1.");
    expect(pass).toBe(false);
    expect(message()).toBe(forgottenReplyText);
  });
});

describe("toBeginWith", () => {
  test("passes with the first message, and with no other", async () => {
    const { toBeginWith, call } = await twoTurns();
    expect(toBeginWith(call(1), { role: "user", content: "My name is Priya." }).pass).toBe(true);
    const { pass, message } = toBeginWith(call(2), { role: "system", content: "You are a tutor." });
    expect(pass).toBe(false);
    expect(message()).toBe("The request begins with:\nuser       My name is Priya.");
  });

  test("says that nothing was sent", async () => {
    const { toBeginWith } = await twoTurns();
    const { pass, message } = toBeginWith(undefined, { role: "user", content: "Hi!" });
    expect(pass).toBe(false);
    expect(message()).toBe("The request begins with:\n(nothing)");
  });
});

describe("toSendTheRightWires", () => {
  test("passes where every wire is right, whatever is returned", async () => {
    const { toSendTheRightWires, talk } = await twoTurns({ returns: () => "made up" });
    expect(toSendTheRightWires(talk).pass).toBe(true);
  });

  test("says under not that everything is right", async () => {
    const { toSendTheRightWires, talk } = await twoTurns();
    expect(toSendTheRightWires([talk]).message()).toBe(
      "Every request carried what it should have carried.",
    );
  });

  test("fails where a wire is wrong, and names the mistake", async () => {
    const { toSendTheRightWires, talk } = await twoTurns(forgetful);
    const { pass, message } = toSendTheRightWires([talk]);
    expect(pass).toBe(false);
    expect(message()).toBe(forgottenReplyText);
  });
});

test("a wire of a bot with a window is shown with its maxTurns", async () => {
  const { kit, createBot } = setUpKit(new AsyncLocalStorage());
  const bot = createBot({
    carries: (history) => [{ role: "system", content: "Be kind." }, ...history],
  });
  const talk = kit.conversation({ systemPrompt: "Be kind.", maxTurns: 1, say: bot.say });
  await talk.say("Hi!");
  await talk.say("Who am I?");
  const { pass, message } = kit.matchers.toSendTheRightWires(talk);
  expect(pass).toBe(false);
  expect(message().split("\n").slice(0, 4)).toEqual([
    "no-window: turns that are older than the window are sent, all of them",
    "",
    "  with maxTurns: 1",
    "  request 2 carried                      should have carried",
  ]);
});

describe("toReturnTheReplies", () => {
  test("passes where every reply is returned, whatever is sent", async () => {
    const { toReturnTheReplies, talk } = await twoTurns(forgetful);
    expect(toReturnTheReplies(talk).pass).toBe(true);
  });

  test("says under not that everything is right", async () => {
    const { toReturnTheReplies, talk } = await twoTurns();
    expect(toReturnTheReplies(talk).message()).toBe(
      "Every turn sent one request and returned the model's reply.",
    );
  });

  test("fails where something else is returned, and shows both", async () => {
    const { toReturnTheReplies, talk } = await twoTurns({ returns: (reply) => reply.slice(0, -1) });
    const { pass, message } = toReturnTheReplies(talk);
    expect(pass).toBe(false);
    expect(message()).toBe(
      [
        `made-up-reply: ${madeUpReply.sentence}`,
        "",
        '  after "My name is Priya."',
        "  the model replied",
        "    Reply 1.",
        "  your function returned",
        "    Reply 1",
        "",
        madeUpReply.advice,
      ].join("\n"),
    );
  });
});

describe("toHoldTheConversation", () => {
  test("passes where the history holds every turn", async () => {
    const { toHoldTheConversation, talk } = await twoTurns();
    const { pass, message } = toHoldTheConversation(talk.history, talk);
    expect(pass).toBe(true);
    expect(message()).toBe("The history holds the conversation.");
  });

  test("fails where a message is missing, and shows which", async () => {
    const { toHoldTheConversation, talk } = await twoTurns();
    const { pass, message } = toHoldTheConversation([talk.history].flat().slice(0, 3), talk);
    expect(pass).toBe(false);
    expect(message()).toBe(
      [
        "The history doesn't hold the conversation.",
        "",
        "after 2 turns your history holds        should hold",
        "  user       My name is Priya.            user       My name is Priya.",
        "  assistant  Reply 1.                     assistant  Reply 1.",
        "  user       What's my name?              user       What's my name?",
        "                                        + assistant  Reply 2.",
      ].join("\n"),
    );
  });

  test("fails where the history is no array", async () => {
    const { toHoldTheConversation, talk } = await twoTurns();
    const { pass, message } = toHoldTheConversation("Priya", talk);
    expect(pass).toBe(false);
    expect(message().split("\n")[0]).toBe(
      "The history isn't an array of messages, but a text. Is it public, and called history?",
    );
  });
});

describe("toBeExported", () => {
  test("passes with what the exercise asks for", async () => {
    const { toBeExported, examination } = await twoTurns();
    const { pass, message } = toBeExported(() => {}, "the function ask", "ask.ts");
    expect(pass).toBe(true);
    expect(message()).toBe("ask.ts exports the function ask.");
    expect(examination.isHopeless()).toBe(false);
  });

  test("fails without it, and then the other checks can't tell anything", async () => {
    const { toBeExported, examination } = await twoTurns();
    expect(toBeExported(undefined, "the function ask", "ask.ts").pass).toBe(false);
    expect(toBeExported(() => {}, "the function ask", "ask.ts").pass).toBe(true);
    expect(examination.isHopeless()).toBe(true);
  });
});
