import { expect, test } from "vitest";
import { lookFor } from "./markdown/look.ts";
import { type SentRequest, showSent, showWires } from "./sent-view.ts";

const look = lookFor({ color: false, links: false });
const message = (role: string, content: string) => ({ role, content });
const turn = (number: number) => [
  message("user", `Question ${number}`),
  message("assistant", "Yes."),
];

function request(number: number, settings: Partial<SentRequest> = {}): SentRequest {
  const wire = [message("system", "Be brief."), message("user", "Hello?")];
  return { number, wire, streamed: false, refused: undefined, reply: "Hello!", ...settings };
}

test("shows the roles of a request, its last message and the reply, each on one line", () => {
  const wire = [message("user", "one\ntwo")];
  const long = "a reply that goes on and on, it seems";
  expect(
    showSent([request(1), request(2, { wire, streamed: true, reply: long })], 40, look),
  ).toEqual([
    "request 1  2 messages: system, user",
    "  user       Hello?",
    "  reply      Hello!",
    "request 2 (stream: true)  1 message: us…",
    "  user       one …",
    "  reply      a reply that goes on and o…",
  ]);
});

test("says what was refused, that nothing was carried, and that nothing came back", () => {
  const refused = request(1, { wire: [], refused: 400, reply: undefined });
  const unanswered = request(2, { reply: undefined });
  expect(showSent([refused, unanswered], 80, look)).toEqual([
    "request 1  no messages",
    "  refused    with status 400",
    "request 2  2 messages: system, user",
    "  user       Hello?",
    "  reply      (none came)",
  ]);
});

test("leaves out the middle of a long wire and of many requests", () => {
  const wire = [1, 2, 3, 4].flatMap(turn);
  const many = Array.from({ length: 12 }, (_, index) => request(index + 1, { wire }));
  const lines = showSent(many, 80, look);
  expect(lines[0]).toBe(
    "request 1  8 messages: user, assistant, user, …, assistant, user, assistant",
  );
  expect(lines[15]).toBe("… 2 more requests");
  expect(lines[16]).toMatch(/^request 8 /);
});

test("shows whole wires as lessons do", () => {
  expect(showWires([request(1), request(2, { streamed: true, refused: 400 })], 80, look)).toEqual([
    "request 1 carried",
    "  system     Be brief.",
    "  user       Hello?",
    "",
    "request 2 carried (stream: true), and was refused with status 400",
    "  system     Be brief.",
    "  user       Hello?",
  ]);
});
