import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { doubledCall } from "../mistakes/doubled-call.ts";
import { type Habits, setUpKit } from "./bots-for-tests.ts";
import { Examination } from "./examination.ts";

const forgetful: Habits = { saves: (said) => [{ role: "user", content: said }] };
const forgetsAll: Habits = { carries: () => [] };

const setUp = () => {
  const { kit, examination, createBot, ...rest } = setUpKit(new AsyncLocalStorage());
  /** A check in which a bot hears some messages. */
  const check = async (name: string, habits: Habits, ...said: string[]) => {
    examination.begin(name);
    const talk = kit.conversation(createBot(habits));
    for (const text of said) await talk.say(text);
    return talk;
  };
  return { examination, check, kit, createBot, ...rest };
};

test("before the first check, what happens is nobody's", () => {
  const examination = new Examination();
  expect(examination.check).toEqual({ name: "", conversations: [], stray: [] });
  expect(examination.checks).toEqual([]);
  const nothing = { headline: undefined, also: [], exhibit: undefined };
  expect(examination.diagnose()).toEqual({ ...nothing, shownIn: [] });
});

test("the verdict is the mistake behind most faults of all checks, with the checks that show it", async () => {
  const { examination, check } = setUp();
  await check("one turn", forgetful, "Hi!");
  await check("two turns", forgetful, "Hi!", "Who am I?");
  await check("another mistake", forgetsAll, "Hi!", "Who am I?", "Who are you?");
  await check("three turns", forgetful, "Hi!", "Who am I?", "Who are you?");
  const { headline, also, shownIn, exhibit } = examination.diagnose();
  expect(headline?.id).toBe("forgotten-reply");
  expect(also.map(({ id }) => id)).toEqual(["no-memory"]);
  expect(shownIn).toEqual(["two turns", "three turns"]);
  expect(exhibit?.sent.map(({ content }) => content)).toEqual(["Hi!", "Who am I?"]);
});

test("where checks are about several files, the finding is the first one's that has a named mistake", async () => {
  const { examination, kit, createBot } = setUp();
  const check = async (file: string, habits: Habits, ...said: string[]) => {
    examination.begin("remembers", [], file);
    const talk = kit.conversation(createBot(habits));
    for (const text of said) await talk.say(text);
  };
  await check("1.ts", {}, "Hi!", "Who am I?", "Who are you?");
  await check("2.ts", { returns: () => 7, carries: () => [] }, "Hi!", "Who am I?");
  await check("3.ts", forgetful, "Hi!", "Who am I?", "Who are you?", "Who is who?");
  const { file, headline, also, shownIn } = examination.diagnose();
  expect(file).toBe("2.ts");
  expect([headline, ...also].map((mistake) => mistake?.id)).toEqual(["no-memory", "made-up-reply"]);
  expect(shownIn).toEqual(["remembers"]);
});

test("a file whose exports are missing is given up, and no other", () => {
  const examination = new Examination();
  examination.begin("exports chat", [], "1.ts");
  examination.giveUp();
  expect(examination.isHopeless("1.ts")).toBe(true);
  expect(examination.isHopeless("2.ts")).toBe(false);
  expect(examination.isHopeless()).toBe(false);
});

test("a single check is diagnosed by itself", async () => {
  const { examination, check } = setUp();
  await check("a mistake", forgetful, "Hi!", "Who am I?");
  await check("another mistake", forgetsAll, "Hi!", "Who am I?");
  expect(examination.diagnoseCheck().headline?.id).toBe("no-memory");
});

test("messages of an earlier check are known as another conversation's", async () => {
  const { examination, check } = setUp();
  await check("a secret", {}, "The code is 4711.");
  const leaky: Habits = { carries: () => [{ role: "user", content: "The code is 4711." }] };
  await check("another bot", leaky, "Hi!");
  expect(examination.diagnoseCheck().headline?.id).toBe("shared-history");
});

test("a conversation whose user messages were inferred counts only where there is no better", async () => {
  const { examination, check } = setUp();
  const { turns } = await check("inferred", forgetsAll, "Hi!", "Who am I?", "Who are you?");
  const maxTurns = Number.POSITIVE_INFINITY;
  examination.check.conversations = [{ turns, maxTurns, inferred: true }];
  expect(examination.diagnose().headline?.id).toBe("no-memory");
  await check("known", forgetful, "Hi!", "Who am I?");
  expect(examination.diagnose().headline?.id).toBe("forgotten-reply");
});

test("a request that nobody asked for is one too many", async () => {
  const { examination, recorder, ask } = setUp();
  await ask([{ role: "user", content: "warming up" }]);
  examination.begin("a check", recorder.calls);
  const { headline } = examination.diagnose();
  expect(headline).toMatchObject({ id: doubledCall.id, advice: /^A call outside your functions/ });
  const complaint = examination.complainOfDoubledCalls()?.split("\n");
  expect(complaint?.[0]).toBe(`doubled-call: ${headline?.sentence}`);
  expect(complaint?.at(-1)).toBe(headline?.advice);
});

test("nothing is complained of where each turn sent one request", async () => {
  const { examination, check } = setUp();
  await check("two turns", forgetful, "Hi!", "Who am I?");
  expect(examination.complainOfDoubledCalls()).toBeUndefined();
});
