import { expect, test } from "vitest";
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
    'No request was sent for "Hi!". The model is asked with client.chat.completions.create().',
  );
});
