import { expect, test } from "vitest";
import type { RecordedCheck } from "../../wire/recorded.ts";
import { lookFor } from "../markdown/look.ts";
import type { CheckView, VerdictView } from "../verdict/verdict-view.ts";
import { wireBlocks } from "./wire-blocks.ts";

const look = lookFor({ color: false, links: false });
const request = {
  number: 1,
  streamed: true,
  refused: undefined,
  wire: [{ role: "user", content: "Hi." }],
  right: undefined,
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
const show = (
  all: readonly RecordedCheck[],
  checks: readonly CheckView[],
  exhibit?: VerdictView["exhibit"],
) =>
  wireBlocks(all, { checks, exhibit }, 80, look).map((blocks) => blocks.map(({ lines }) => lines));

test("shows what the failed checks have sent first, turn by turn, with the replies", () => {
  const checks = [check("a", "passed"), check("b", "failed")];
  expect(show([recorded("a"), recorded("b")], checks).slice(0, 1)).toEqual([
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

test("begins with the check whose request the verdict shows, and with that alone where none is kept", () => {
  const checks = [check("a", "failed"), check("b", "passed")];
  const all = [recorded("a"), recorded("b")];
  const other = { role: "user", content: "Bye." };
  const b = {
    ...recorded("b"),
    turns: [{ bot: 1, said: "Bye.", requests: [{ ...request, wire: [other] }] }],
  };
  const exhibit = { kind: "wire", request: 1, sent: [other], right: [] } as const;
  expect(
    show([recorded("a"), b], checks, exhibit).map(([heading, mark]) => [heading, mark]),
  ).toEqual([
    [["  ✓ b"], ["  The verdict shows request 1 of this check."]],
    [["  ✗ a"], expect.arrayContaining(["  1. Said: Hi."])],
  ]);
  expect(show(all, checks, exhibit)[0]).toEqual([
    ["  The verdict shows this request:"],
    ["  request 1 carried", "    user       Bye."],
  ]);
});

test("shows all checks where none has failed, and tells bots apart", () => {
  const checks = [check("a", "passed"), check("b", "passed")];
  const sections = show([recorded("a"), recorded("b", [1, 2, 1])], checks);
  expect(sections.map((blocks) => blocks[0])).toEqual([["  ✓ a"], ["  ✓ b"]]);
  expect(sections[1]?.[2]?.[0]).toBe("  2. Said to bot 2: Hi.");
  // Lesson 1 has no bots: nothing is ever said to one again.
  expect(show([recorded("b", [1, 2])], checks)[0]?.[2]?.[0]).toBe("  2. Said: Hi.");
});

test("says that nothing was sent", () => {
  expect(show([{ ...recorded("a", []), left: 0 }], [check("a", "failed")])).toEqual([
    [["  Nothing was sent: no request reached the model in this grading."]],
  ]);
});
