import { expect, test } from "vitest";
import type { RecordedCheck } from "../../wire/recorded.ts";
import { lookFor } from "../markdown/look.ts";
import type { CheckView } from "../verdict/verdict-view.ts";
import { wireBlocks } from "./wire-blocks.ts";

const look = lookFor({ color: false, links: false });
const request = {
  number: 1,
  streamed: true,
  refused: undefined,
  wire: [{ role: "user", content: "Hi." }],
  reply: "Hello.",
};
const recorded = (name: string, bots: readonly number[] = [1]): RecordedCheck => ({
  name,
  file: undefined,
  turns: bots.map((bot) => ({ bot, said: "Hi.", requests: [request] })),
  left: 2,
});
const check = (name: string, state: CheckView["state"]): CheckView => ({
  name,
  state,
  problem: undefined,
  explained: false,
});
const show = (all: readonly RecordedCheck[], checks: readonly CheckView[]) =>
  wireBlocks(all, checks, 80, look).map((blocks) => blocks.map(({ lines }) => lines));

test("shows what the failed checks have sent, turn by turn, with the replies", () => {
  const checks = [check("a", "passed"), check("b", "failed")];
  expect(show([recorded("a"), recorded("b")], checks)).toEqual([
    [
      ["  ✗ b"],
      [
        "  1. Said: Hi.",
        "  request 1 carried (stream: true)",
        "    user       Hi.",
        "    reply      Hello.",
      ],
      ["  2 more requests aren't shown."],
    ],
  ]);
});

test("shows all checks where none has failed, and tells bots apart", () => {
  const checks = [check("a", "passed"), check("b", "passed")];
  const sections = show([recorded("a"), recorded("b", [1, 2])], checks);
  expect(sections.map((blocks) => blocks[0])).toEqual([["  ✓ a"], ["  ✓ b"]]);
  expect(sections[1]?.[2]?.[0]).toBe("  2. Said to bot 2: Hi.");
});

test("says that nothing was sent", () => {
  expect(show([{ ...recorded("a", []), left: 0 }], [check("a", "failed")])).toEqual([
    [["  Nothing was sent: no request reached the model in this grading."]],
  ]);
});
