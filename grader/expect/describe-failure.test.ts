import { expect, test } from "vitest";
import { alteredText } from "../mistakes/altered-text.ts";
import { findFaults } from "../mistakes/find-faults.ts";
import { wrongRole } from "../mistakes/wrong-role.ts";
import { recordConversation } from "../wire/recordings-for-tests.ts";
import { describeFailure } from "./describe-failure.ts";

test("where nothing was sent, that is all there is to say", () => {
  const turn = { said: "Hi!", calls: [], ending: { returned: "" }, tokens: [] };
  const wires = { sent: [], right: [{ role: "user", content: "Hi!" }] };
  const causes = { call: undefined, causes: [], mixtures: [] };
  const fault = {
    kind: "nothing-sent",
    conversation: undefined,
    turn,
    ...wires,
    ...causes,
  } as const;
  expect(describeFailure({ headline: undefined, also: [], exhibit: fault })).toBe(
    'No request was sent for "Hi!". The model is asked with client.chat.completions.create(). If your code does that, is an `await` missing?',
  );
});

test("pieces that weren't handed on are shown, with what to do", () => {
  const fault = findFaults([
    recordConversation({ streams: true }, [
      {
        said: "Hi!",
        exchanges: [{ sent: [{ role: "user", content: "Hi!" }], pieces: ["Hello", " there"] }],
        handedOn: ["Hello"],
      },
    ]),
  ])[0];
  expect(describeFailure({ headline: undefined, also: [], exhibit: fault })).toBe(
    `onToken didn't get the pieces of the reply as they came.

  the reply to "Hi!" arrived as
    "Hello"  " there"
  onToken got
    "Hello"

Call onToken with each piece of text as it is, once; a chunk without text has nothing for it.`,
  );
});

test("a second mistake, and what to ask next, stand apart", () => {
  expect(
    describeFailure({ headline: wrongRole, also: [alteredText], exhibit: undefined }).split("\n"),
  ).toEqual([
    `wrong-role: ${wrongRole.sentence}`,
    "",
    `also altered-text: ${alteredText.sentence}`,
    "",
    wrongRole.advice,
  ]);
});
