import { expect, test } from "vitest";
import { complainOfBot } from "./complain-of-bot.ts";

test("says nothing of a bot, whatever its class", () => {
  expect(complainOfBot({ say: () => "Hi!" }, "cook()")).toBeUndefined();
});

test.each([
  [
    undefined,
    "cook() gives back undefined, and not a bot with a method say(). Is a `return` missing?",
  ],
  ["Hi!", "cook() gives back a text, and not a bot with a method say()."],
  [{ ask() {} }, "cook() gives back an object, and not a bot with a method say()."],
  [class Chatbot {}, "cook() gives back a class, and not a bot with a method say()."],
  [
    Promise.resolve(),
    "cook() gives back a promise of a bot, and not the bot itself. Take the word `async` away from the function.",
  ],
])("says of %o what it is", (value, sentence) => {
  expect(complainOfBot(value, "cook()")).toBe(sentence);
});
