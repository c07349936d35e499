import { expect, test } from "vitest";
import { recordConversation, type TurnDraft } from "../wire/recordings-for-tests.ts";
import { Examination } from "./examination.ts";
import { createMatchers } from "./matchers.ts";

const sent = [{ role: "user", content: "Hi!" }];
const pieces = ["Hello", " there", "."];
const streamed: TurnDraft = { said: "Hi!", exchanges: [{ sent, pieces }], handedOn: "at once" };
const whole: TurnDraft = { said: "Hi!", exchanges: [{ sent, replied: "Hello there." }] };

/** What the matchers say of one turn of a bot that has to stream. */
function judge(draft: TurnDraft) {
  const examination = new Examination();
  examination.begin("a check");
  const conversation = recordConversation({ streams: true }, [draft]);
  examination.check.conversations = [conversation];
  const { toAskForStreams, toHandOnEveryPiece, toReturnTheReplies, toSendTheRightWires } =
    createMatchers(examination);
  return {
    asked: toAskForStreams(conversation),
    handedOn: toHandOnEveryPiece(conversation),
    returned: toReturnTheReplies(conversation),
    wires: toSendTheRightWires(conversation),
  };
}

test("a reply that is streamed and handed on as it comes passes", () => {
  const { asked, handedOn, returned, wires } = judge(streamed);
  expect([asked, handedOn, returned, wires].map(({ pass }) => pass)).toEqual(Array(4).fill(true));
  expect(asked.message()).toBe("Every request asked for a stream.");
  expect(handedOn.message()).toBe("Every piece was handed on as it came.");
});

test("a request for a whole reply is named, and is no fault of what is returned", () => {
  const { asked, handedOn, returned, wires } = judge(whole);
  expect([asked, handedOn, returned, wires].map(({ pass }) => pass)).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(asked.message()).toContain("not-streamed: the request didn't ask for a stream");
});

test.each([
  [
    "in the end" as const,
    "buffered-stream",
    "onToken got its\n  first one after the last had arrived.",
  ],
  ["one late" as const, "buffered-stream", "onToken hadn't got piece 1"],
  [[" there", "."], "onToken didn't get the pieces of the reply as they came.", '" there"  "."'],
])("pieces handed on %j are named and shown", (tokens, headline, evidence) => {
  const { asked, handedOn, returned, wires } = judge({ ...streamed, handedOn: tokens });
  expect([asked, handedOn, returned, wires].map(({ pass }) => pass)).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(handedOn.message().startsWith(headline)).toBe(true);
  expect(handedOn.message().replaceAll(/\s+/g, " ")).toContain(evidence.replaceAll(/\s+/g, " "));
});

test("where nothing was sent, nothing was streamed", () => {
  const { asked, handedOn } = judge({ said: "Hi!", exchanges: [] });
  expect([asked.pass, handedOn.pass]).toEqual([false, false]);
});
