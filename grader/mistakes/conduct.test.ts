import { describe, expect, test } from "vitest";
import type { Memory } from "../wire/conversation.ts";
import { recordConversation, type TurnDraft } from "../wire/recordings-for-tests.ts";
import { findFaults } from "./find-faults.ts";
import { conductOf, wireOf } from "./situations-for-tests.ts";

const sent = wireOf("u1");
const said = "My name is Priya.";
const reply = "Nice to meet you, Priya.";
const pieces = ["Nice to", " meet you,", " Priya."];
const whole: TurnDraft = { said, exchanges: [{ sent, replied: reply }] };
const streamed: TurnDraft = { said, exchanges: [{ sent, pieces }], handedOn: "at once" };
const streams = { streams: true };

const conduct = (draft: TurnDraft, memory: Partial<Memory> = {}) =>
  conductOf(recordConversation(memory, [draft]));

test("one request whose reply is returned is as it should be, whole or streamed", () => {
  expect(conduct(whole)).toEqual([]);
  expect(conduct(streamed)).toEqual([]);
  expect(conduct(streamed, streams)).toEqual([]);
});

test("a turn that is still going on, or that threw, returned nothing made up", () => {
  expect(conduct({ ...whole, ending: undefined })).toEqual([]);
  expect(conduct({ ...whole, ending: { threw: new Error("no") } })).toEqual([]);
});

describe("not-streamed", () => {
  test("shows where a stream is asked for by the exercise and not by the request", () => {
    expect(conduct(whole, streams)).toEqual(["not-streamed"]);
  });

  test("doesn't show in a request too many beside a stream: that is a doubled call", () => {
    const exchanges = [...streamed.exchanges, ...whole.exchanges];
    expect(conduct({ ...streamed, exchanges }, streams)).toEqual(["doubled-call"]);
  });
});

describe("buffered-stream", () => {
  test("shows when onToken gets its first piece after the last one has arrived", () => {
    expect(conduct({ ...streamed, handedOn: "in the end" }, streams)).toEqual(["buffered-stream"]);
  });

  test("shows when a piece is handed on after the next one has arrived", () => {
    expect(conduct({ ...streamed, handedOn: "one late" }, streams)).toEqual(["buffered-stream"]);
  });

  test("doesn't show in a reply of a single piece, nor where onToken isn't asked for", () => {
    const single: TurnDraft = {
      said,
      exchanges: [{ sent, pieces: [reply] }],
      handedOn: "in the end",
    };
    expect(conduct(single, streams)).toEqual([]);
    expect(conduct({ ...streamed, handedOn: "in the end" })).toEqual([]);
  });
});

describe("pieces that aren't handed on as they came", () => {
  const faults = (handedOn: TurnDraft["handedOn"], memory: Partial<Memory> = streams) =>
    findFaults([recordConversation(memory, [{ ...streamed, handedOn }])]);

  test.each([
    ["none", []],
    ["trimmed ones", pieces.map((piece) => piece.trim())],
    ["all but the first", pieces.slice(1)],
  ])("%s: a fault without a name", (_, tokens) => {
    expect(faults(tokens)).toMatchObject([{ kind: "handed-on", causes: [] }]);
  });

  test("empty ones more are no fault, nor is anything where a bot needn't stream", () => {
    expect(faults([...pieces, "", ""])).toEqual([]);
    expect(faults([], {})).toEqual([]);
  });

  test("are no second fault where the request didn't ask for a stream", () => {
    expect(conduct({ ...whole, handedOn: [reply] }, streams)).toEqual(["not-streamed"]);
  });
});

describe("doubled-call", () => {
  const again = { sent, replied: reply };

  test("shows in a second request for one turn", () => {
    expect(conduct({ said, exchanges: [again, again] })).toEqual(["doubled-call"]);
  });

  test("doesn't show in retries after an error", () => {
    const error = "Rate limit reached.";
    const exchanges = [{ sent, error }, { sent, error, retry: 1 }, again];
    expect(conduct({ said, exchanges })).toEqual([]);
  });
});

describe("made-up-reply", () => {
  test.each([
    ["another text", "Nice to meet you, whoever you are."],
    ["a text that lacks its end", "Nice to meet you, Priya"],
    ["nothing", undefined],
    ["the message object", { role: "assistant", content: reply }],
    ["a promise", Promise.resolve(reply)],
  ])("shows when a turn returns %s", (_, returned) => {
    expect(conduct({ ...whole, ending: { returned } })).toEqual(["made-up-reply"]);
  });

  test("shows when something is returned though the model was never asked", () => {
    expect(conduct({ said, exchanges: [], ending: { returned: reply } })).toEqual([
      "made-up-reply",
    ]);
  });

  test("shows when a streamed reply is returned trimmed", () => {
    const spaced: TurnDraft = { said, exchanges: [{ sent, pieces: [...pieces, " \n"] }] };
    expect(conduct({ ...spaced, ending: { returned: reply } })).toEqual(["made-up-reply"]);
  });
});

describe("a part of what was streamed", () => {
  test.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["the first piece", "Nice to"],
    ["the last piece", " Priya."],
  ])("is made-up-reply when a turn returns %s, as no wire shows what was saved", (_, returned) => {
    expect(conduct({ ...streamed, ending: { returned } })).toEqual(["made-up-reply"]);
  });

  test.each([undefined, "", "Nice to"])(
    "is lost-stream when a turn returns %j before the stream has ended",
    (returned) => {
      const ending = { returned, early: true };
      expect(conduct({ ...streamed, ending })).toEqual(["lost-stream"]);
      expect(conduct({ ...streamed, ending }, { maxTurns: 1 })).toEqual(["made-up-reply"]);
    },
  );
});
