import { describe, expect, test } from "vitest";
import { tripMatchers } from "./trip-wording.ts";

const { toWantAVacation, toNameAnAmount, toNameATime, toSaySomething, toAskForMore } = tripMatchers;

describe("toWantAVacation", () => {
  test.each([
    "I want a vacation.",
    "I'd like to go on holiday",
    "Help me plan a trip!",
    "I need a break",
    "Where should we go?",
    "Let's get away from it all.",
    "I want to see the world",
    "We want to TRAVEL",
    "Surprise me with somewhere sunny",
    "I'm planning my honeymoon",
    "Take me to the sea",
    "Hello! Can you help me?",
  ])("hears it in %j", (text) => expect(toWantAVacation(text).pass).toBe(true));

  test("doesn't hear it in an amount", () => {
    const { pass, message } = toWantAVacation("My budget is $2,000.");
    expect(pass).toBe(false);
    expect(message()).toBe('"My budget is $2,000." doesn\'t say that you want a vacation.');
  });
});

describe("toNameAnAmount", () => {
  test.each([
    "€2000",
    "2k dollars",
    "My budget is $2,000.",
    "about 1.5 lakh rupees",
    "500",
    "Two thousand euros",
    "₹८०,०००",
  ])("finds one in %j", (text) => expect(toNameAnAmount(text).pass).toBe(true));

  test("finds none in words that name no number", () => {
    const { pass, message } = toNameAnAmount("Not too expensive, please.");
    expect(pass).toBe(false);
    expect(message()).toBe(
      '"Not too expensive, please." has no amount in it. Write a number, such as $2,000.',
    );
  });
});

describe("toNameATime", () => {
  test.each([
    "July",
    "next summer",
    "in 2 weeks",
    "mid-June",
    "In May.",
    "Late Sept",
    "2026-07-01",
    "from the 3rd to the 10th",
    "over Christmas",
    "next weekend",
    "this fall",
    "Wintertime!",
    "SPRING break",
    "next month",
    "tomorrow",
  ])("finds one in %j", (text) => expect(toNameATime(text).pass).toBe(true));

  test.each(["My budget is large.", "I love hiking.", "Maybe a marathon decades ago"])(
    "finds none in %j",
    (text) => {
      const { pass, message } = toNameATime(text);
      expect(pass).toBe(false);
      expect(message()).toBe(`"${text}" doesn't say when. Name a month, a season or a date.`);
    },
  );
});

describe("toSaySomething", () => {
  test.each(["I love hiking", "museums, food & music", "सितार", "2 kids"])("passes %j", (text) => {
    expect(toSaySomething(text).pass).toBe(true);
  });

  test.each([
    ["...", '"..." has no word in it.'],
    [
      "",
      "No such message was on the wire when your function came back: is a turn or an `await` missing?",
    ],
  ])("finds nothing in %j", (text, sentence) => {
    const { pass, message } = toSaySomething(text);
    expect(pass).toBe(false);
    expect(message()).toBe(sentence);
  });
});

describe("toAskForMore", () => {
  const reply = "I suggest 1) Lisbon for food and 2) Kraków for museums.";

  test.each([
    "Tell me more about the top suggestion.",
    "More details on your first pick, please",
    "What should I do there?",
    "I like the sound of Lisbon!",
    "Elaborate on option 1",
    "The best one, please",
  ])("hears it in %j", (text) => expect(toAskForMore(text, reply).pass).toBe(true));

  test("doesn't hear it in a farewell", () => {
    const { pass, message } = toAskForMore("Thanks, bye!", reply);
    expect(pass).toBe(false);
    expect(message()).toBe('"Thanks, bye!" doesn\'t ask for more about the top suggestion.');
  });
});
