import { expect, test } from "vitest";
import { helpWithError } from "./help-with-error.ts";

const streaming = "const stream = client.chat.completions.create({ stream: true });";
const help = (message: string, line: string, source = streaming) =>
  helpWithError(message, { line, source: `${source}\n${line}` });

test.each([
  [
    "The API refused the request with 400: Invalid type for 'messages[3]': expected an object, but got an array instead.",
    "const completion = await client.chat.completions.create({",
    "messages[3] is a list, not a message: is `.flat()` or `...` missing?",
  ],
  [
    "TypeError: stream is not async iterable",
    "for await (const chunk of stream) {",
    "Is an `await` missing before `client.chat…`?",
  ],
  [
    "TypeError: stream is not iterable",
    "for (const chunk of stream) {",
    "A stream is read with `for await (… of …)`: is the `await` missing?",
  ],
  [
    "TypeError: Cannot read properties of undefined (reading 'content')",
    "reply += chunk.choices[0]?.message.content;",
    "A chunk of a stream has a `delta` where a whole reply has a `message`.",
  ],
  [
    "TypeError: Cannot read properties of undefined (reading 'delta')",
    "reply += chunk.choices[0].delta.content;",
    "One chunk has no choice: the last one, where you ask for the usage. Write `choices[0]?.delta`.",
  ],
])("says what to do about %s", (message, line, sentence) => {
  expect(help(message, line)).toBe(sentence);
});

test.each([
  [
    "Invalid type for 'messages': expected an array of objects, but got an object instead.",
    "`messages` has to be a list: `[ … ]`.",
  ],
  ["you must provide a model parameter", "What was sent as `model` was missing, or an empty text"],
  ["Invalid value for 'content': expected a string, got null.", "A message had no text"],
])("says what is behind the API's refusal %s", (refusal, sentence) => {
  const message = `The API refused the request with 400: ${refusal}`;
  expect(help(message, "const completion = await client.chat…", "")).toContain(sentence);
});

test("a promise is told from a stream by what the file asks for", () => {
  const message = "TypeError: Cannot read properties of undefined (reading '0')";
  const line = "const reply = completion.choices[0]?.message.content;";
  expect(help(message, line, "")).toContain("A promise has no `choices`: is an `await` missing");
  expect(help(message, line)).toBeUndefined();
  expect(help(message, "return list[0];", "")).toBeUndefined();
});

test("says nothing about what it doesn't know", () => {
  const content = "Cannot read properties of undefined (reading 'content')";
  expect(help(content, "return this.history[9].content;")).toBeUndefined();
  expect(help("turns is not iterable", "for (const turn of turns) {", "")).toBeUndefined();
  expect(help("I forgot to remove this line.", "throw new Error();")).toBeUndefined();
});
