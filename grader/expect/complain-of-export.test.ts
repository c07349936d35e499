import { expect, test } from "vitest";
import { complainOfExport } from "./complain-of-export.ts";

class Bot {}
const arrow = () => "";
function old() {}

test.each([
  [Bot, "the class Chatbot"],
  [old, "the class Chatbot"],
  [new Proxy(Bot, {}), "the class Chatbot"],
  [Bot.bind(undefined), "the class Chatbot"],
  [arrow, "the function ask"],
  [old, "the function ask"],
  [async () => "", "the function ask"],
  [[], "the array history"],
  [Object.freeze([]), "the array history"],
  [{}, "the object answers"],
  [1, "something"],
])("%s is fit for %s", (value, what) => {
  expect(complainOfExport(value, what, "x.ts")).toBeUndefined();
});

test.each([
  [
    undefined,
    "the class Chatbot",
    "chatbot.ts doesn't export the class Chatbot.\nWrite it like this: export class Chatbot { … }",
  ],
  [
    new Bot(),
    "the class Chatbot",
    "chatbot.ts exports Chatbot, but it is an object; the exercise needs the class Chatbot.\nWrite it like this: export class Chatbot { … }",
  ],
  [
    arrow,
    "the class Chatbot",
    "chatbot.ts exports Chatbot, but it is a function; the exercise needs the class Chatbot.\nWrite it like this: export class Chatbot { … }",
  ],
  [
    "Nice to meet you.",
    "the function ask",
    "chatbot.ts exports ask, but it is a text; the exercise needs the function ask.\nWrite it like this: export function ask( … ) { … }",
  ],
  [
    Promise.resolve(),
    "the function ask",
    "chatbot.ts exports ask, but it is a promise (is an `await` missing?); the exercise needs the function ask.\nWrite it like this: export function ask( … ) { … }",
  ],
  [
    {},
    "the array history",
    "chatbot.ts exports history, but it is an object; the exercise needs the array history.\nWrite it like this: export const history = []",
  ],
  [
    ["lost-stream"],
    "the object answers",
    "chatbot.ts exports answers, but it is an array; the exercise needs the object answers.\nWrite it like this: export const answers = { … }",
  ],
  [undefined, "something", "chatbot.ts doesn't export something."],
])("%s is not fit for %s", (value, what, complaint) => {
  expect(complainOfExport(value, what, "chatbot.ts")).toBe(complaint);
});
