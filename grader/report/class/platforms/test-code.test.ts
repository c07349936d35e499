import { expect, test } from "vitest";
import { testCodeIn } from "./test-code.ts";

test("gives what each test does, under the file that it is about", () => {
  const code = testCodeIn(`import { expect, test } from "vitest";

describe("1-forgotten-reply.ts", () => {
  test("remembers", async () => {
    const bot = new Bot();

    if (bot) {
      await bot.say("Hi.");
    }
  });
});

test.each([1, 2])("counts to %i", (number) => expect(number).toBe(number));
test("is short", () => expect(1).toBe(1));
`);
  expect([...code]).toEqual([
    [
      "1-forgotten-reply.ts: remembers",
      'const bot = new Bot();\n\nif (bot) {\n  await bot.say("Hi.");\n}',
    ],
    ["is short", "expect(1).toBe(1)"],
  ]);
});

test("has nothing to give for no spec", () => {
  expect(testCodeIn("").size).toBe(0);
});
