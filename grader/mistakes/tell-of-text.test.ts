import { expect, test } from "vitest";
import { recordConversation } from "../wire/recordings-for-tests.ts";
import { diagnose } from "./diagnose.ts";
import { findFaults } from "./find-faults.ts";

const system = { role: "system", content: "You are a tutor." } as const;
const hello = { role: "user", content: "My name is Priya." } as const;

/** What is told of a conversation whose second request carried these messages before its question. */
function toldOf(first: object, saved: object) {
  const conversation = recordConversation({ systemPrompt: system.content }, [
    { said: hello.content, exchanges: [{ sent: wire([first, hello]), replied: "Hi, Priya." }] },
    {
      said: "Who am I?",
      exchanges: [{ sent: wire([first, hello, saved, { role: "user", content: "Who am I?" }]) }],
    },
  ]);
  return diagnose(findFaults([conversation])).headline;
}

/** Messages as code may send them: their content needn't be a text. */
function wire(messages: readonly object[]) {
  return messages.map((message) => ({ role: "", content: "", ...message }));
}

const reply = { role: "assistant", content: "Hi, Priya." };

test("a gap between quotes is told from one between backticks", () => {
  const told = toldOf(system, { role: "assistant", content: "$" + "{reply}" });
  expect(told?.id).toBe("altered-text");
  expect(told?.advice).toMatch(/works only in a text between backticks, not between quotes\.$/);
});

test("a constructor that was given an object is asked for its braces", () => {
  const told = toldOf(
    { ...system, content: { systemPrompt: "You are a tutor.", model: "m" } },
    reply,
  );
  expect(told?.id).toBe("altered-text");
  expect(told?.advice).toBe(
    "Your constructor was given an object, { systemPrompt, model }: are the braces missing around its parameters?",
  );
});

test("the user's own text saved as the reply is called that", () => {
  const told = toldOf(system, { ...reply, content: hello.content });
  expect(told?.id).toBe("altered-text");
  expect(told?.sentence).toBe("what the user said stands where the model's reply should be");
});

test("of any other text nothing more is said", () => {
  const told = toldOf(system, { ...reply, content: "(no reply)" });
  expect(told?.sentence).toBe("the text of a message isn't sent word for word");
});
