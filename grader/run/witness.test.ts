import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test } from "vitest";
import { setUpKit } from "../expect/bots-for-tests.ts";
import { reasonToDoubt } from "./doubt-of.ts";
import { checksIn } from "./expected-checks.ts";
import { Witness } from "./witness.ts";

test("a course's own matcher counts: a pass needs it asked, and answered with yes", async () => {
  const { kit, examination } = setUpKit(new AsyncLocalStorage());
  const witness = new Witness(examination);
  const toBeOne = (value: unknown) => ({ pass: value === 1, message: () => "" });
  const matchers = { ...kit.matchers, toBeOne };
  const watched: { readonly matchers: Readonly<Record<string, unknown>> } = witness.watch({
    ...kit,
    matchers,
  });
  const ask = (value: unknown) => {
    const { toBeOne } = watched.matchers;
    return typeof toBeOne === "function" ? toBeOne(value) : undefined;
  };
  witness.canary = "failed";
  witness.end();
  const expected = checksIn('test("a check", () => { expect(1).toBeOne(); });');
  const reason = () => reasonToDoubt(witness.evidence(), expected);

  expect(reason()).toBe('the check "a check" skipped a part of itself');
  expect(ask(1)).toMatchObject({ pass: true });
  expect(reason()).toBeUndefined();
  ask(2);
  expect(reason()).toBe('the check "a check" saw something go wrong');
});
