import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import type { Message } from "../wire/message.ts";
import { type Habits, setUpKit } from "./bots-for-tests.ts";
import { unseenPrompt } from "./learn-prompt.ts";

const prompt: Message = { role: "system", content: "You help people to cook their dinner." };

/** Three turns with a bot whose prompt the spec doesn't know. */
const talkTo = async (habits: Habits, begin: readonly Message[] = [prompt]) => {
  const { kit, createBot, examination } = setUpKit(new AsyncLocalStorage());
  const bot = createBot(habits, [...begin]);
  const talk = kit.conversation({ ...bot, ownPrompt: true });
  for (const text of ["Hi!", "Dinner?", "Thanks."]) await talk.say(text);
  return { talk, examination };
};

test("is what the first system message on the bot's wires says", async () => {
  const { talk, examination } = await talkTo({});
  expect(talk.systemPrompt).toBe(prompt.content);
  expect(examination.faultsIn([talk])).toEqual([]);
});

test("isn't known before anything was sent", () => {
  const { kit, createBot } = setUpKit(new AsyncLocalStorage());
  const talk = kit.conversation({ ...createBot({}, [prompt]), ownPrompt: true });
  expect(talk.systemPrompt).toBe(unseenPrompt);
});

test("is known in a wire that has it as a user message", async () => {
  const begin = [{ ...prompt, role: "user" }];
  const { talk, examination } = await talkTo({}, begin);
  expect(talk.systemPrompt).toBe(prompt.content);
  expect(examination.diagnoseCheck().headline?.id).toBe("wrong-role");
});

describe("names what goes wrong with it", () => {
  const talk = (history: readonly Message[]) => history.filter(({ role }) => role !== "system");

  test.each<[string, Habits, (readonly Message[])?]>([
    ["missing-system-message", {}, []],
    ["trimmed-system-message", { carries: (all, turn) => (turn > 1 ? talk(all) : all) }],
    ["repeated-system-message", { carries: (all, turn) => (turn > 1 ? [prompt, ...all] : all) }],
    [
      "buried-system-message",
      { carries: (all, turn) => (turn > 1 ? [...talk(all), prompt] : all) },
    ],
    ["shared-history", {}, [prompt, { role: "user", content: "Nobody here said this." }]],
    ["no-memory", { carries: () => [prompt] }],
    [
      "altered-text",
      {
        carries: (all, turn) =>
          turn === 1 ? all : [{ ...prompt, content: `${prompt.content}!` }, ...talk(all)],
      },
    ],
  ])("%s", async (id, habits, begin) => {
    const { examination } = await talkTo(habits, begin);
    expect(examination.diagnoseCheck().headline?.id).toBe(id);
  });
});
