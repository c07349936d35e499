import { describe, expect, test } from "vitest";
import { type Memory, replyOf, requestsOf, rightWire, talkBefore } from "./conversation.ts";
import { recordConversation, type TurnDraft } from "./recordings-for-tests.ts";

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });
const system = { role: "system", content: "You are a tutor." };

const turn = (said: string, replied: string): TurnDraft => ({
  said,
  exchanges: [{ sent: [user(said)], replied }],
});
const talk = (memory: Partial<Memory> = {}) =>
  recordConversation(memory, [
    turn("u1", "a1"),
    turn("u2", "a2"),
    turn("u3", "a3"),
    turn("u4", "a4"),
  ]);

describe("rightWire", () => {
  const texts = (memory: Partial<Memory>) =>
    [0, 1, 2, 3].map((index) =>
      rightWire(talk(memory), index)
        .map(({ role, content }) => (role === "system" ? "s" : content))
        .join(" "),
    );

  test("carries everything said so far and the new question", () => {
    expect(texts({})).toEqual(["u1", "u1 a1 u2", "u1 a1 u2 a2 u3", "u1 a1 u2 a2 u3 a3 u4"]);
  });

  test("begins with the system message where there is one, even an empty one", () => {
    expect(rightWire(talk({ systemPrompt: system.content }), 1)).toEqual([
      system,
      user("u1"),
      assistant("a1"),
      user("u2"),
    ]);
    expect(rightWire(talk({ systemPrompt: "" }), 0)).toEqual([
      { role: "system", content: "" },
      user("u1"),
    ]);
  });

  test("carries whole turns only, the one in progress counted", () => {
    expect(texts({ systemPrompt: "You are a tutor.", maxTurns: 2 })).toEqual([
      "s u1",
      "s u1 a1 u2",
      "s u2 a2 u3",
      "s u3 a3 u4",
    ]);
  });

  test("carries the question alone where nothing is to be remembered", () => {
    expect(texts({ maxTurns: 1 })).toEqual(["u1", "u2", "u3", "u4"]);
  });

  test("keeps a question that was never answered", () => {
    const failed: TurnDraft = { said: "u1", exchanges: [{ sent: [], error: "Overloaded." }] };
    const conversation = recordConversation({}, [failed, turn("u2", "a2"), turn("u3", "a3")]);
    expect(talkBefore(conversation, 2)).toEqual([user("u1"), user("u2"), assistant("a2")]);
  });
});

describe("requestsOf", () => {
  test("counts neither the SDK's retries nor a new try after an error", () => {
    const sent = [user("u1")];
    const { turns } = recordConversation({}, [
      {
        said: "u1",
        exchanges: [
          { sent, error: "Rate limit reached." },
          { sent, error: "Overloaded.", retry: 1 },
          { sent, error: "Overloaded.", retry: 2 },
          { sent, replied: "a1" },
          { sent, replied: "a1 again" },
        ],
      },
    ]);
    expect(turns.flatMap((each) => requestsOf(each).map(({ number }) => number))).toEqual([1, 5]);
  });
});

describe("replyOf", () => {
  const sent = [user("u1")];
  const exchanges = [
    { sent, replied: "first" },
    { sent, replied: "second" },
  ];
  const replied = (draft: Partial<TurnDraft>) =>
    recordConversation({}, [{ said: "u1", exchanges, ...draft }]).turns.map(replyOf);

  test("is the reply that was returned, where one was", () => {
    expect(replied({ ending: { returned: "first" } })).toEqual(["first"]);
  });

  test("is the last reply otherwise", () => {
    expect(replied({ ending: { returned: "made up" } })).toEqual(["second"]);
    expect(replied({ ending: { threw: new Error("no") } })).toEqual(["second"]);
    expect(replied({ ending: undefined })).toEqual(["second"]);
  });

  test("is nothing where the model was never asked, or only refused", () => {
    expect(replied({ exchanges: [] })).toEqual([undefined]);
    expect(replied({ exchanges: [{ sent, error: "Overloaded." }] })).toEqual([undefined]);
  });
});
