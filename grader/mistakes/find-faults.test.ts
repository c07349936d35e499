import { describe, expect, test } from "vitest";
import { recordConversation } from "../wire/recordings-for-tests.ts";
import { type Fault, findFaults } from "./find-faults.ts";
import { exampleOf, textOf, wireOf } from "./situations-for-tests.ts";

const inShort = ({ kind, call, causes, mixtures }: Fault) => ({
  kind,
  request: call?.number,
  causes: causes.map(({ id }) => id),
  mixtures: mixtures.map((pair) => pair.map(({ id }) => id).join(" + ")),
});

test("a conversation in which everything is right has no faults", () => {
  expect(findFaults([exampleOf({ sent: "s u1 a1 u2 a2 u3" })])).toEqual([]);
});

test("a wrong wire is a fault of its turn, with what was sent and what should have been", () => {
  const conversation = exampleOf({ sent: "s u1 u2 u3" });
  const [fault, ...others] = findFaults([conversation]);
  expect(others).toEqual([]);
  expect(fault && inShort(fault)).toEqual({
    kind: "wire",
    request: 3,
    causes: ["forgotten-reply"],
    mixtures: [],
  });
  expect(fault).toMatchObject({
    conversation,
    turn: { said: textOf("u3") },
    sent: wireOf("s u1 u2 u3"),
    right: wireOf("s u1 a1 u2 a2 u3"),
  });
});

test("where no mistake accounts for a wire alone, two that do together are named", () => {
  const faults = findFaults([exampleOf({ sent: "u1 u2 u3" })]);
  expect(faults.map(inShort)).toEqual([
    {
      kind: "wire",
      request: 3,
      causes: [],
      mixtures: [
        "trimmed-system-message + forgotten-reply",
        // Also possible: everything as user messages, of which some are left out.
        "wrong-role + forgotten-question",
      ],
    },
  ]);
});

test("a wire that nothing accounts for has neither causes nor mixtures", () => {
  const faults = findFaults([exampleOf({ sent: "assistant:u3 a2 s" })]);
  expect(faults.map(inShort)).toEqual([{ kind: "wire", request: 3, causes: [], mixtures: [] }]);
});

test("texts that nobody is known to have said point to another conversation only where all are known", () => {
  const known = exampleOf({ sent: "s U1 u1 a1 u2 a2 u3" });
  expect(findFaults([known]).map(inShort)).toMatchObject([{ causes: ["shared-history"] }]);
  const inferred = { ...known, systemPrompt: textOf("s"), inferred: true };
  expect(findFaults([inferred]).map(inShort)).toMatchObject([{ causes: [] }]);
});

describe("a turn for which nothing was sent", () => {
  const turn = (returned: unknown) =>
    findFaults([recordConversation({}, [{ said: "Hi!", exchanges: [], ending: { returned } }])]);

  test.each([[undefined], [null], [""]])("and which returned %o has that one fault", (returned) => {
    expect(turn(returned).map(inShort)).toEqual([
      { kind: "nothing-sent", request: undefined, causes: [], mixtures: [] },
    ]);
  });

  test("and which returned something all the same made it up", () => {
    expect(turn("Hello!").map(inShort)).toEqual([
      { kind: "conduct", request: undefined, causes: ["made-up-reply"], mixtures: [] },
    ]);
  });
});

test("a wire with a list in place of a message says nothing about a memory", () => {
  const sent = [...wireOf("s"), { role: "(a list)", content: "of 2" }, ...wireOf("u3")];
  const memory = { maxTurns: 1 };
  const faults = findFaults([exampleOf({ sent, memory })]);
  expect(faults.filter(({ kind }) => kind === "wire")).toMatchObject([
    { causes: [], mixtures: [] },
  ]);
});

test("one right request among several of a turn is right, and the others are one too many", () => {
  const again = [
    { sent: wireOf("u2"), replied: "Hm." },
    { sent: wireOf("u1"), replied: "Hello." },
  ];
  const faults = findFaults([recordConversation({}, [{ said: textOf("u1"), exchanges: again }])]);
  expect(faults.map(inShort)).toEqual([
    { kind: "conduct", request: 2, causes: ["doubled-call"], mixtures: [] },
  ]);
});

describe("messages of another conversation", () => {
  const other = recordConversation({}, [
    { said: textOf("U1"), exchanges: [{ sent: wireOf("U1"), replied: textOf("A1") }] },
  ]);
  const leaky = exampleOf({ sent: "s U1 A1 u1 a1 u2 a2 u3" });
  const causes = (faults: readonly Fault[]) => faults.map((fault) => inShort(fault).causes);

  test("are known from the same check and from earlier ones", () => {
    expect(causes(findFaults([leaky, other]))).toEqual([["shared-history"]]);
    expect(causes(findFaults([leaky], [other]))).toEqual([["shared-history"]]);
  });

  test("are no fault of the conversation they come from", () => {
    expect(findFaults([other], [leaky])).toEqual([]);
  });
});
