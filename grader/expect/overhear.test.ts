import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { setUpKit } from "./bots-for-tests.ts";
import type { Overheard } from "./overhear.ts";

const setUp = () => setUpKit(new AsyncLocalStorage());
const user = (content: string) => ({ role: "user", content });
const turnsOf = ({ conversations }: Overheard) =>
  conversations.map(({ turns }) =>
    turns.map(({ said, calls, ending }) => ({
      said,
      requests: calls.map(({ number }) => number),
      ending: ending && "returned" in ending ? { returned: ending.returned } : ending,
    })),
  );

test("sorts the requests of a function that talks by itself into turns", async () => {
  const { kit, createBot } = setUp();
  const bot = createBot();
  const overheard = await kit.overhear(async () => {
    await bot.say("I like Python.", () => {});
    await bot.say("An idea, please?", () => {});
  });
  expect(overheard.returned).toBeUndefined();
  expect(turnsOf(overheard)).toEqual([
    [
      { said: "I like Python.", requests: [1], ending: undefined },
      { said: "An idea, please?", requests: [2], ending: undefined },
    ],
  ]);
});

test("what is said is known where the exercise fixes it, and read off the requests elsewhere", async () => {
  const { kit, ask } = setUp();
  const task = () => ask([user("My name is Priya.")]);
  const [fixed] = (await kit.overhear(task, { said: ["My name is Omar."] })).conversations;
  const [free] = (await kit.overhear(task)).conversations;
  expect(fixed).toMatchObject({ inferred: false, turns: [{ said: "My name is Omar." }] });
  expect(free).toMatchObject({ inferred: true, turns: [{ said: "My name is Priya." }] });
});

test("makes each turn a conversation of its own where nothing may be remembered", async () => {
  const { kit, ask } = setUp();
  const overheard = await kit.overhear(
    async () => [await ask([user("u1")]), await ask([user("u2")])],
    { said: ["u1", "u2"], memory: { maxTurns: 1 } },
  );
  expect(overheard.returned).toEqual(["Reply 1.", "Reply 2."]);
  expect(turnsOf(overheard)).toEqual([
    [{ said: "u1", requests: [1], ending: { returned: "Reply 1." } }],
    [{ said: "u2", requests: [2], ending: { returned: "Reply 2." } }],
  ]);
});

test("where nothing may be remembered, a request belongs to the turn whose text it carries", async () => {
  const { kit, ask } = setUp();
  const task = async () => {
    await ask([user("u2")]);
    await ask([user("u1")]);
  };
  const heard = await kit.overhear(task, { said: ["u1", "u2"], memory: { maxTurns: 1 } });
  const [first, second] = turnsOf(heard).flat();
  expect(first).toMatchObject({ said: "u1", requests: [2] });
  expect(second).toMatchObject({ said: "u2", requests: [1] });
});

test("what should be a list of replies, and isn't, stands for none of them", async () => {
  const { kit, ask } = setUp();
  const script = { said: ["u1"], givesReplies: true };
  const endings = async (task: () => unknown) =>
    turnsOf(await kit.overhear(task, script)).flatMap(([turn]) => turn?.ending);
  expect(await endings(async () => void (await ask([user("u1")])))).toEqual([
    { returned: undefined },
  ]);
  expect(await endings(async () => [await ask([user("u1")])])).toEqual([{ returned: "Reply 2." }]);
});

describe("with a number of requests that isn't the number of turns", () => {
  test("a turn that sent nothing has no requests", async () => {
    const { kit, ask } = setUp();
    const overheard = await kit.overhear(() => ask([user("u1")]), { said: ["u1", "u2"] });
    expect(turnsOf(overheard)).toMatchObject([
      [
        { said: "u1", requests: [1] },
        { said: "u2", requests: [] },
      ],
    ]);
  });

  test("a request too many belongs to the turn whose question it follows", async () => {
    const { kit, ask } = setUp();
    const task = async () => {
      for (const text of ["u1", "u1", "u2"]) await ask([user(text)]);
    };
    const overheard = await kit.overhear(task, { said: ["u1", "u2"] });
    expect(turnsOf(overheard)).toMatchObject([
      [
        { said: "u1", requests: [1, 2] },
        { said: "u2", requests: [3] },
      ],
    ]);
  });
});

describe("with some texts fixed and some free", () => {
  const said = [undefined, "And then?"];

  test("the free ones are read off their requests", async () => {
    const { kit, createBot } = setUp();
    const bot = createBot();
    const overheard = await kit.overhear(
      async () => {
        await bot.say("Dinner, please.", () => {});
        await bot.say("And then?", () => {});
      },
      { said },
    );
    expect(overheard.conversations).toMatchObject([{ inferred: true }]);
    expect(turnsOf(overheard)).toMatchObject([
      [
        { said: "Dinner, please.", requests: [1] },
        { said: "And then?", requests: [2] },
      ],
    ]);
  });

  test("a free one is told from a fixed one that left in the same request", async () => {
    const { kit, ask } = setUp();
    const both = [user("Dinner, please."), user("And then?")];
    const overheard = await kit.overhear(() => Promise.all([ask(both), ask(both)]), { said });
    expect(turnsOf(overheard)).toMatchObject([
      [{ said: "Dinner, please." }, { said: "And then?" }],
    ]);
  });

  test("a free one that is asked twice is one turn with a request too many", async () => {
    const { kit, ask } = setUp();
    const task = async () => {
      for (const text of ["Dinner?", "Dinner?", "A soup?"]) await ask([user(text)]);
    };
    const overheard = await kit.overhear(task, { said: [undefined, undefined] });
    expect(turnsOf(overheard)).toMatchObject([
      [
        { said: "Dinner?", requests: [1, 2] },
        { said: "A soup?", requests: [3] },
      ],
    ]);
  });

  test("one more question than there are turns is a turn too many", async () => {
    const { kit, createBot, examination } = setUp();
    const bot = createBot();
    const task = async () => {
      for (const text of ["Hello!", "Dinner?", "And then?"]) await bot.say(text, () => {});
    };
    const overheard = await kit.overhear(task, { said });
    expect(turnsOf(overheard)).toMatchObject([
      [{ said: "Hello!" }, { said: "Dinner?" }, { said: "And then?" }],
    ]);
    expect(examination.diagnoseCheck()).toMatchObject({
      headline: { id: "doubled-call" },
      exhibit: { turn: { said: "And then?" } },
    });
  });

  test("a turn that is missing in the end has sent nothing", async () => {
    const { kit, ask } = setUp();
    const overheard = await kit.overhear(() => ask([user("Dinner?")]), { said });
    expect(turnsOf(overheard)).toMatchObject([[{ requests: [1] }, { requests: [] }]]);
  });
});

test("learns the system prompt of a bot that has one of its own", async () => {
  const { kit, ask } = setUp();
  const system = { role: "system", content: "You are a cook." };
  const { conversations } = await kit.overhear(() => ask([system, user("Dinner?")]), {
    ownPrompt: true,
  });
  expect(conversations).toMatchObject([{ systemPrompt: "You are a cook." }]);
});

test("throws on what the function throws, and notes its requests down all the same", async () => {
  const { kit, ask, examination } = setUp();
  const thrown = new Error("no");
  const task = async () => {
    await ask([user("u1")]);
    throw thrown;
  };
  await expect(kit.overhear(task)).rejects.toBe(thrown);
  expect(examination.check.conversations).toMatchObject([
    { turns: [{ said: "u1", ending: { threw: thrown } }] },
  ]);
});

test("requests of anybody else aren't heard", async () => {
  const { kit, ask } = setUp();
  const other = ask([user("not mine")]);
  const overheard = await kit.overhear(() => ask([user("u1")]));
  await other;
  expect(turnsOf(overheard)).toMatchObject([[{ said: "u1", requests: [2] }]]);
});

test("what was printed is given line by line", () => {
  const { kit, print } = setUp();
  print("Turn 1: Hi!\r\nTurn 2: Bye!\n\nDONE\n");
  expect(kit.printedLines()).toEqual(["Turn 1: Hi!", "Turn 2: Bye!", "", "DONE"]);
});
