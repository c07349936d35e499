import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { forgottenReply } from "../mistakes/forgotten-reply.ts";
import type { MistakeId } from "../mistakes/mistake.ts";
import type { Message } from "../wire/message.ts";
import { type Habits, setUpKit } from "./bots-for-tests.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const user = (content: string): Message => ({ role: "user", content });
const assistant = (content: string): Message => ({ role: "assistant", content });
const altering = (change: (text: string) => string): Habits => ({
  saves: (said, reply) => [user(change(said)), assistant(reply)],
});

/** Memories that break late, or on awkward texts only, and what they are called. */
const brittle: readonly (readonly [string, MistakeId, Habits])[] = [
  [
    "saves no reply from the 4th turn on",
    "forgotten-reply",
    {
      saves: (said, reply, turn) => (turn < 4 ? [user(said), assistant(reply)] : [user(said)]),
    },
  ],
  [
    "forgets everything in the 12th turn",
    "no-memory",
    {
      carries: (history, turn) => (turn < 12 ? history : []),
    },
  ],
  ["keeps twenty messages", "wrong-window", { carries: (history) => history.slice(-20) }],
  [
    "saves a question only once",
    "forgotten-question",
    {
      saves: (said, reply, _, history) =>
        history.some(({ content }) => content === said)
          ? [assistant(reply)]
          : [user(said), assistant(reply)],
    },
  ],
  [
    "drops emoji",
    "altered-text",
    altering((text) => text.replace(/\p{Extended_Pictographic}/gu, "")),
  ],
  ["puts a text on one line", "altered-text", altering((text) => text.replaceAll("\n", " "))],
  ["trims", "altered-text", altering((text) => text.trim())],
  ["cuts long texts off", "altered-text", altering((text) => text.slice(0, 1000))],
  ["keeps ASCII only", "altered-text", altering((text) => text.replace(/[^\0-\x7f]/g, "?"))],
  ["replaces by a pattern", "altered-text", altering((text) => "@".replace("@", text))],
];

/** Tries a bot that shows its history or not; gives the failure's text and the headline. */
async function attempt(habits: Habits, seed: number, bots = 1) {
  const { kit, examination, createBot } = setUpKit(new AsyncLocalStorage(), seed);
  const shared: Message[] | undefined = bots > 1 ? [] : undefined;
  const failure = await kit
    .forAnyConversation(() => kit.conversation({ say: createBot(habits, shared).say }), { bots })
    .then(
      () => undefined,
      (error: Error) => error.message,
    );
  const [{ conversations }] = [examination.check];
  const turns = conversations.reduce((sum, conversation) => sum + conversation.turns.length, 0);
  return { failure, headline: examination.diagnose().headline?.id, turns };
}

test.each(seeds)("a bot that remembers passes, with seed %i", async (seed) => {
  expect(await attempt({}, seed)).toEqual({ failure: undefined, headline: undefined, turns: 14 });
});

describe.each(brittle)("a bot that %s", (_, id, habits) => {
  test.each(seeds)(`shows ${id}, with seed %i`, async (seed) => {
    const { failure, headline } = await attempt(habits, seed);
    expect(headline).toBe(id);
    expect(failure).toMatch(`${id}: `);
    expect(failure).toMatch(new RegExp(`\n\nThe same conversation again: --seed ${seed}$`));
  });
});

test.each(seeds)("two bots with one list show shared-history, with seed %i", async (seed) => {
  expect(await attempt({}, seed, 2)).toMatchObject({ headline: "shared-history" });
});

test("a failure is shrunk to the shortest conversation that shows it", async () => {
  const { failure, turns } = await attempt({ saves: (said) => [user(said)] }, 1);
  expect(turns).toBe(2);
  expect(failure?.split("\n")[0]).toBe(`forgotten-reply: ${forgottenReply.sentence}`);
});

test("a failure isn't shrunk when a check before has shown a mistake already", async () => {
  const { kit, examination, createBot } = setUpKit(new AsyncLocalStorage());
  const forgetful: Habits = {
    saves: (said, reply, turn) => (turn < 4 ? [user(said), assistant(reply)] : []),
  };
  const first = kit.conversation(createBot({ carries: () => [] }));
  await first.say("Hi!");
  await first.say("Who am I?");
  examination.begin("any conversation");
  const start = () => kit.conversation({ say: createBot(forgetful).say });
  await expect(kit.forAnyConversation(start)).rejects.toThrow("--seed 1");
  expect(examination.check.conversations.map(({ turns }) => turns.length)).toEqual([5]);
});

test("a history that doesn't hold the conversation fails, though all the wires are right", async () => {
  const { kit, createBot } = setUpKit(new AsyncLocalStorage(), 7);
  const start = () => kit.conversation({ say: createBot().say, history: () => [] });
  await expect(kit.forAnyConversation(start)).rejects.toThrow(
    new Error(
      "The history doesn't hold the conversation.\n\nThe same conversation again: --seed 7",
    ),
  );
});

test("what the learner's code throws comes out as it is", async () => {
  const { kit } = setUpKit(new AsyncLocalStorage());
  const thrown = new TypeError("history is not iterable");
  const say = () => {
    throw thrown;
  };
  await expect(kit.forAnyConversation(() => kit.conversation({ say }))).rejects.toBe(thrown);
});

test.each(seeds)(
  "a window is one of those asked for, and the same for all bots, with seed %i",
  async (seed) => {
    const { kit, createBot } = setUpKit(new AsyncLocalStorage(), seed);
    const windows: (readonly [index: number, maxTurns: number])[] = [];
    const start = (index: number, maxTurns: number) => {
      windows.push([index, maxTurns]);
      const carries: Habits["carries"] = (history) =>
        history.slice(Math.max(0, history.length - 2 * (maxTurns - 1)));
      return kit.conversation({ maxTurns, say: createBot({ carries }).say });
    };
    await kit.forAnyConversation(start, { bots: 2, windows: [1, 2, 3], runs: 4 });
    expect(windows.map(([index]) => index)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    for (let at = 0; at < windows.length; at += 2) {
      expect([1, 2, 3]).toContain(windows[at]?.[1]);
      expect(windows[at]?.[1]).toBe(windows[at + 1]?.[1]);
    }
  },
);
