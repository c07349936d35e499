import { conversation, forAnyConversation, overhear, wire } from "#grader";
import { expect, test } from "vitest";
import { ask, meetTwice } from "./ask.ts";

// Nothing may be remembered: each request carries the one turn it is for.
const separately = { maxTurns: 1 };
const asking = () => conversation({ ...separately, say: (question) => ask(question) });

test("exports ask and meetTwice", () => {
  expect(ask).toBeExported("the function ask", "ask.ts");
  expect(meetTwice).toBeExported("the function meetTwice", "ask.ts");
});

test("ask sends the question, and nothing else", async () => {
  const caller = asking();
  await caller.say("What is a web scraper?");
  expect(wire.call(1)).toCarry({ role: "user", content: "What is a web scraper?" });
  expect(caller).toSendTheRightWires();
});

test("ask returns the text of the reply", async () => {
  const caller = asking();
  await caller.say("What is the capital of France?");
  expect(caller).toReturnTheReplies();
});

test("a second ask knows nothing of the first", async () => {
  const [first, second] = [asking(), asking()];
  await first.say("I build web scrapers.");
  await second.say("What do I build?");
  expect([first, second]).toSendTheRightWires();
  expect([first, second]).toReturnTheReplies();
});

/** What is heard of meetTwice, which gives back both replies. */
const hearMeeting = (name: string) => {
  const said = [`My name is ${name}.`, "What's my name?"];
  return overhear(() => meetTwice(name), { said, memory: separately, givesReplies: true });
};

test("meetTwice makes two separate calls: first it tells the name, then it asks", async () => {
  const { conversations } = await hearMeeting("Priya");
  expect(conversations).toSendTheRightWires();
  const first = wire.call(1);
  const told = first?.messages[0]?.content;
  expect(told, "The calls left in the other order. This is the first.").toBe("My name is Priya.");
  expect(first?.reply.ended, "meetTwice should wait for its first reply.").toBe(true);
});

test("meetTwice returns both replies, in order", async () => {
  const { conversations } = await hearMeeting("Omar");
  expect(conversations).toReturnTheReplies();
});

test("asks anything, word for word", () => forAnyConversation(asking));
