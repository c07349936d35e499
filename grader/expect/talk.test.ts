import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { setUpKit } from "./bots-for-tests.ts";
import { Talk } from "./talk.ts";

const setUp = () => setUpKit(new AsyncLocalStorage());

test("a turn is noted down with what was said, its requests and what came back", async () => {
  const { kit, createBot } = setUp();
  const talk = kit.conversation({ ...createBot(), systemPrompt: "You are a tutor." });
  expect(await talk.say("Hi!")).toBe("Reply 1.");
  expect(await talk.say("Who am I?")).toBe("Reply 2.");
  expect(talk).toMatchObject({ systemPrompt: "You are a tutor.", streams: undefined });
  expect(talk.maxTurns).toBe(Number.POSITIVE_INFINITY);
  expect(
    talk.turns.map(({ said, ending, calls }) => [said, ending, calls.map((call) => call.number)]),
  ).toMatchObject([
    ["Hi!", { returned: "Reply 1." }, [1]],
    ["Who am I?", { returned: "Reply 2." }, [2]],
  ]);
});

test("what a bot throws is noted down, and thrown on", async () => {
  const { recorder } = setUp();
  const thrown = new Error("no");
  const talk = new Talk({ say: () => Promise.reject(thrown) }, recorder);
  await expect(talk.say("Hi!")).rejects.toBe(thrown);
  expect(talk.turns[0]?.ending).toEqual({ threw: thrown });
});

test("a turn has no ending while it goes on", async () => {
  const { recorder, createBot } = setUp();
  const talk = new Talk(createBot(), recorder);
  const reply = talk.say("Hi!");
  expect(talk.turns[0]?.ending).toBeUndefined();
  await reply;
  expect(talk.turns[0]?.ending).toMatchObject({ returned: "Reply 1." });
});

test("requests of bots that speak at the same time belong to their own turns", async () => {
  const { recorder, createBot } = setUp();
  const talks = [new Talk(createBot(), recorder), new Talk(createBot(), recorder)];
  await Promise.all(talks.map((talk, index) => talk.say(`I am ${index}.`)));
  const carried = talks.map(({ turns }) =>
    turns[0]?.calls.map(({ messages }) => messages[0]?.content),
  );
  expect(carried).toEqual([["I am 0."], ["I am 1."]]);
});

test("a request in the background belongs to the turn that began it", async () => {
  const { recorder, ask } = setUp();
  let background: Promise<string> | undefined;
  const say = (text: string) => {
    background ??= Promise.resolve().then(() => ask([{ role: "user", content: "a summary" }]));
    return ask([{ role: "user", content: text }]);
  };
  const talk = new Talk({ say }, recorder);
  await talk.say("Hi!");
  await background;
  expect(talk.turns[0]?.calls).toHaveLength(2);
});

test("the record of a turn stays when the recorder is cleared", async () => {
  const { recorder, createBot } = setUp();
  const talk = new Talk(createBot(), recorder);
  await talk.say("Hi!");
  recorder.clear();
  expect(talk.turns[0]?.calls.map(({ number }) => number)).toEqual([1]);
});

test("tokens are noted down in the order of events", async () => {
  const { recorder } = setUp();
  const talk = new Talk({ say: (_, onToken) => ["Hi", ", Priya"].forEach(onToken) }, recorder);
  await talk.say("Hi!");
  expect(talk.turns[0]?.tokens).toEqual([
    { text: "Hi", tick: 1 },
    { text: ", Priya", tick: 2 },
  ]);
});

test("a history is shown only where the exercise asks for one", () => {
  const { recorder, createBot } = setUp();
  const hidden = new Talk({ say: () => "" }, recorder);
  expect([hidden.showsHistory, hidden.history]).toEqual([false, undefined]);
  const shown = new Talk(createBot(), recorder);
  expect([shown.showsHistory, shown.history]).toEqual([true, []]);
});
