import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryScript, type Line } from "./arbitrary-script.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const scriptOf = (seed: number, bots = 1, turns = 14): readonly Line[] =>
  fc.sample(arbitraryScript(bots, turns), { seed, numRuns: 1 })[0] ?? [];

describe.each(seeds)("with seed %i", (seed) => {
  const lines = scriptOf(seed);
  const some = (test: (said: string, index: number) => boolean) =>
    lines.some(({ said }, index) => test(said, index));

  test("a script has fourteen turns, and begins with a plain one", () => {
    expect(lines).toHaveLength(14);
    expect(lines[0]?.said).toMatch(/^Tell me about [a-z]+\.$/);
  });

  test("a script has a text of every awkward kind", () => {
    expect(some((said) => /^What is [a-z]+\?$/.test(said))).toBe(true);
    expect(some((said, index) => said === lines[index - 1]?.said)).toBe(true);
    expect(some((said) => said.endsWith(" 👩🏽‍💻🇮🇳 ❤️"))).toBe(true);
    expect(some((said) => said.includes("\nThen the rest:\n\n"))).toBe(true);
    expect(some((said) => said.startsWith("  ") && said.endsWith(" \n"))).toBe(true);
    expect(some((said) => said.length > 2000)).toBe(true);
    expect(some((said) => said.includes('{"role": "user"') && said.includes("$&"))).toBe(true);
    expect(some((said) => said.includes("प्रिया 名前"))).toBe(true);
  });

  test("every reply has a place for something unguessable", () => {
    expect(lines.filter(({ replied }) => !replied.includes("(#)"))).toEqual([]);
  });

  test("the same seed gives the same conversation again", () => {
    expect(scriptOf(seed)).toEqual(lines);
  });
});

test("different seeds give different conversations", () => {
  expect(new Set(seeds.map((seed) => JSON.stringify(scriptOf(seed)))).size).toBe(seeds.length);
});

test("several bots are spoken to, and none that isn't there", () => {
  const spokenTo = new Set(seeds.flatMap((seed) => scriptOf(seed, 3).map(({ bot }) => bot)));
  expect([...spokenTo].sort()).toEqual([0, 1, 2]);
  expect(scriptOf(1, 2, 6)).toHaveLength(6);
});

test("a script shrinks by leaving turns out, and the ones that stay are as they were", () => {
  const { counterexample } = fc.check(
    fc.property(arbitraryScript(1, 14), (lines) => lines.length < 3),
    { seed: 1, numRuns: 1 },
  );
  const shrunk = counterexample?.[0] ?? [];
  const replies = scriptOf(1).map(({ replied }) => replied);
  expect(shrunk).toHaveLength(3);
  expect(shrunk.filter(({ replied }) => !replies.includes(replied))).toEqual([]);
});

test("when every turn is left out, one greeting remains", () => {
  const { counterexample } = fc.check(
    fc.property(arbitraryScript(1, 2), () => false),
    { seed: 1, numRuns: 1 },
  );
  expect(counterexample).toEqual([[{ bot: 0, said: "Hello.", replied: "Hello to you. (#)" }]]);
});
