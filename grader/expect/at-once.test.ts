import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { setUpKit } from "./bots-for-tests.ts";

const said = [undefined, undefined, undefined];

describe("a function that talks by itself, and asks all at once", () => {
  const hear = async (inTurn: boolean) => {
    const { kit, createBot, examination } = setUpKit(new AsyncLocalStorage());
    const bot = createBot();
    const texts = ["I want a vacation.", "I have $900.", "In October."];
    const { conversations } = await kit.overhear(
      async () => {
        if (!inTurn) return await Promise.all(texts.map((text) => bot.say(text, () => {})));
        const replies: unknown[] = [];
        for (const text of texts) replies.push(await bot.say(text, () => {}));
        return replies;
      },
      { said },
    );
    return { ...kit, conversations, examination };
  };

  test("is told so, under the name of what its wires show", async () => {
    const { matchers, conversations, examination } = await hear(false);
    const waits = matchers.toWaitForEachReply(conversations);
    expect(waits.pass).toBe(false);
    expect(waits.message().replaceAll(/\s+/g, " ")).toBe(
      "no-memory: of the conversation, only the newest message is sent 3 questions were on the wire before the first reply came. Wait for each reply before you say the next thing. Is an `await` missing, or does Promise.all() send the questions together?",
    );
    expect(matchers.toSendTheRightWires(conversations).pass).toBe(false);
    expect(examination.diagnose().headline?.id).toBe("no-memory");
  });

  test("has forgotten its replies where the questions pile up", async () => {
    const { kit, ask } = setUpKit(new AsyncLocalStorage());
    const messages = ["I want a vacation.", "I have $900."].map((content) => ({
      role: "user",
      content,
    }));
    const { conversations } = await kit.overhear(
      () => Promise.all([ask(messages.slice(0, 1)), ask(messages)]),
      { said: [undefined, undefined] },
    );
    expect(kit.matchers.toWaitForEachReply(conversations).message()).toContain("forgotten-reply");
  });

  test("isn't meant where each reply is awaited", async () => {
    const { matchers, conversations } = await hear(true);
    const waits = matchers.toWaitForEachReply(conversations);
    expect(waits.pass).toBe(true);
    expect(waits.message()).toBe("Every question waited for the reply to the one before it.");
    expect(matchers.toSendTheRightWires(conversations).pass).toBe(true);
  });
});
