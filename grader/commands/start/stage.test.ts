import { expect, test } from "vitest";
import { UserError } from "../../workbook/user-error.ts";
import { Stage } from "./stage.ts";
import type { View } from "./view.ts";

const view = (key: string, left: string[] = []): View => ({
  key,
  state: key,
  sections: () => [],
  say: () => [],
  leave: () => void left.push(key),
});

function stage() {
  const shown: string[] = [];
  const failed: unknown[] = [];
  const front = {
    show: ({ state }: View) => void shown.push(state),
    update() {},
    tell() {},
    ask: async () => false,
    rest() {},
    wake() {},
    end() {},
  };
  return { shown, failed, stage: new Stage(front, view("verdict"), (error) => failed.push(error)) };
}

test("shows a view when it is made, unless another was opened meanwhile", async () => {
  const { stage: one, shown } = stage();
  const left: string[] = [];
  let made: (view: View) => void = () => {};
  const lesson = new Promise<View>((resolve) => {
    made = resolve;
  });
  one.openSoon(() => lesson);
  expect(one.waiting).toBe(true);
  one.show(view("contents", left));
  expect(one.waiting).toBe(false);
  made(view("lesson", left));
  await Promise.resolve();
  await Promise.resolve();
  expect([shown, left]).toEqual([["contents"], ["lesson"]]);
  one.openSoon(async () => view("hint"));
  await new Promise((resolve) => setImmediate(resolve));
  expect([shown, left]).toEqual([
    ["contents", "hint"],
    ["lesson", "contents"],
  ]);
  expect(one.waiting).toBe(false);
});

test("shows what the learner can mend, and hands on what they can't", () => {
  const { stage: one, shown, failed } = stage();
  one.open(() => {
    throw new UserError("Lesson 3 has no hints.");
  });
  expect(shown).toEqual(["please read"]);
  const slip = new Error("a slip of ours");
  one.complain(slip);
  expect(failed).toEqual([slip]);
});
