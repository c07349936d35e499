import { expect, test } from "vitest";
import { type Exhibit, showExhibit } from "./exhibit.ts";

const show = (exhibit: Exhibit, width: number) => showExhibit(exhibit, width).join("\n");
const priya = { role: "user", content: "My name is Priya." };

test("a request that the API refused, in two columns and in one", () => {
  const refusal = "Invalid value: 'bot'. Supported values are: 'system', 'assistant', 'user'.";
  const exhibit = {
    kind: "wire",
    request: 2,
    sent: [{ ...priya, role: "bot" }],
    right: [priya],
    refusal,
  } as const;
  expect(show(exhibit, 76)).toBe(
    `
request 2 carried                       should have carried
- bot        My name is Priya.          + user       My name is Priya.

the API refused it
  Invalid value: 'bot'. Supported values are: 'system', 'assistant', 'user'.`.slice(1),
  );
  expect(show(exhibit, 50)).toBe(
    `
what request 2 carried
  - shouldn't have been there, + is missing
- bot        My name is Priya.
+ user       My name is Priya.

the API refused it
  Invalid value: 'bot'. Supported values are:
  'system', 'assistant', 'user'.`.slice(1),
  );
});

test("a request of a bot with a window names the window", () => {
  const wires = { sent: [priya], right: [{ ...priya, content: "What's my name?" }] };
  const exhibit = { kind: "wire", request: 2, maxTurns: 1, ...wires } as const;
  expect(show(exhibit, 76).split("\n").slice(0, 2)).toEqual([
    "with maxTurns: 1",
    "request 2 carried                       should have carried",
  ]);
});

test("a history that holds something else", () => {
  const exhibit = { kind: "history", turns: 1, held: [], right: [priya] } as const;
  expect(show(exhibit, 76)).toBe(
    `
after 1 turn your history holds         should hold
                                        + user       My name is Priya.`.slice(1),
  );
  expect(show(exhibit, 50)).toBe(
    `
what after 1 turn your history holds
  - shouldn't have been there, + is missing
+ user       My name is Priya.`.slice(1),
  );
});

test("a reply that isn't the one returned", () => {
  const returned = {
    kind: "returned",
    said: "My name is Priya.",
    returned: "",
    replied: "Nice to meet you, Priya. (k7f3x)",
    early: false,
  } as const;
  expect(show({ ...returned, returned: "Hello!" }, 76)).toBe(
    `
after "My name is Priya."
the model replied
  Nice to meet you, Priya. (k7f3x)
your function returned
  Hello!`.slice(1),
  );
  expect(show({ ...returned, replied: undefined, early: true }, 76)).toBe(
    `
after "My name is Priya."
the model replied
  (nothing: it wasn't asked)
your function returned
  (empty)
  It came back before the model had replied: is an \`await\` missing?`.slice(1),
  );
});

test("requests that are too many, in a turn and outside of one", () => {
  const requests = [{ number: 1, wire: [priya] }];
  expect(show({ kind: "doubled", said: "", requests }, 76)).toBe(
    `
left while nothing was being said to your code
request 1 carried
  user       My name is Priya.`.slice(1),
  );
  const both = [...requests, { number: 2, wire: [priya] }];
  expect(show({ kind: "doubled", said: "My name is Priya.", requests: both }, 76)).toBe(
    `
for "My name is Priya." alone, 2 requests left
request 1 carried
  user       My name is Priya.
request 2 carried
  user       My name is Priya.`.slice(1),
  );
});

test("what is one sentence", () => {
  expect(show({ kind: "nothing-sent", said: "Hi!" }, 76)).toBe(
    '  No request was sent for "Hi!". The model is asked with\n  client.chat.completions.create(). If your code does that, is an `await`\n  missing?',
  );
  expect(show({ kind: "nothing-sent", said: "" }, 76)).toBe(
    "  A turn is missing: no request was sent for it. Is an `await` missing, or\n  is too little said?",
  );
  expect(show({ kind: "not-streamed", request: 3 }, 76)).toBe(
    "  Request 3 was sent without stream: true.",
  );
});

test("a reply that was kept back says when it was handed on", () => {
  const buffered = { kind: "buffered", said: "Hi!", pieces: ["Hello", " there", "."] } as const;
  expect(show({ ...buffered, late: undefined }, 76)).toBe(
    '  The reply to "Hi!" arrived in 3 pieces. onToken got its first one after\n  the last had arrived.',
  );
  expect(show({ ...buffered, late: 2 }, 76)).toBe(
    '  The reply to "Hi!" arrived in 3 pieces. When piece 3 (".") arrived,\n  onToken hadn\'t got piece 2 (" there") yet.',
  );
});
