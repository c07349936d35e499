import { expect, test } from "vitest";
import { pickBot } from "./pick-bot.ts";

const named = (name: string | undefined) => ({ name, code: "", line: 1 });
const only = [named(undefined)];
const several = [named("1-forgotten-reply.ts"), named("2-shared-history.ts")];

test("takes the only bot of a lesson, and leaves the choice between several open", () => {
  expect(pickBot(only, undefined)).toBe(only[0]);
  expect(pickBot(only, "1")).toBe(only[0]);
  expect(pickBot(several, undefined)).toBeUndefined();
});

test.each(["2", "2-shared-history.ts", "Shared-History", "shared"])("understands %s", (name) => {
  expect(pickBot(several, name)).toBe(several[1]);
});

test("names the bots there are when the name fits none, or several", () => {
  expect(() => pickBot(several, "3")).toThrow(`There is no bot "3".
These are there, to be called by number or name:
  1  1-forgotten-reply.ts
  2  2-shared-history.ts`);
  expect(() => pickBot(several, "ts")).toThrow('"ts" fits several.\n');
  expect(() => pickBot(only, "priya")).toThrow(
    'There is no bot "priya".\nThis lesson has one, which needs no name.',
  );
});
