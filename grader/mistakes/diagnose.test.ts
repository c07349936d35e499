import { describe, expect, test } from "vitest";
import { recordConversation } from "../wire/recordings-for-tests.ts";
import { diagnose, isShownBy } from "./diagnose.ts";
import { doubledCall } from "./doubled-call.ts";
import { type Fault, findFaults } from "./find-faults.ts";
import { type Example, exampleOf, mistakeNamed, wireOf } from "./situations-for-tests.ts";

const faultsOf = (...examples: (string | Example)[]) =>
  examples.flatMap((each) =>
    findFaults([exampleOf(typeof each === "string" ? { sent: each } : each)]),
  );

const inShort = (faults: readonly Fault[]) => {
  const { headline, also, exhibit } = diagnose(faults);
  return { headline: headline?.id, also: also.map(({ id }) => id), exhibit: exhibit?.sent };
};

test("no faults have nothing behind them", () => {
  expect(diagnose([])).toEqual({ headline: undefined, also: [], exhibit: undefined });
});

test("the headline is the mistake that explains most of the wires", () => {
  const faults = faultsOf("s u1 a1 u2 a2", "s u1 u2 u3", "s u1 a1 u2 u3");
  expect(inShort(faults)).toEqual({
    headline: "forgotten-reply",
    also: ["late-question"],
    exhibit: wireOf("s u1 u2 u3"),
  });
});

test("where two explain as many wires, the one that stands first in the list is named", () => {
  expect(inShort(faultsOf("s u1 a1 u2 a2", "s u1 u2 u3"))).toMatchObject({
    headline: "forgotten-reply",
    also: ["late-question"],
  });
  // Both explain this one wire: the last turn alone is no memory at all.
  expect(inShort(faultsOf({ sent: "s u3", memory: { maxTurns: 2 } }))).toMatchObject({
    headline: "no-memory",
    also: [],
  });
});

test("of a mixture of two mistakes both are named", () => {
  expect(inShort(faultsOf("u1 u2 u3"))).toEqual({
    headline: "trimmed-system-message",
    also: ["forgotten-reply"],
    exhibit: wireOf("u1 u2 u3"),
  });
});

test("a wire that shows a mistake alone is the exhibit, even beside a shorter mixture", () => {
  expect(inShort(faultsOf("u1 u2 u3", "s u1 u2 u3"))).toEqual({
    headline: "forgotten-reply",
    also: ["trimmed-system-message"],
    exhibit: wireOf("s u1 u2 u3"),
  });
});

test("where nothing fits, nothing is named and the plainest wire is shown", () => {
  expect(inShort(faultsOf("assistant:u3 a2 s u1", "assistant:u3 a2 s"))).toEqual({
    headline: undefined,
    also: [],
    exhibit: wireOf("assistant:u3 a2 s"),
  });
});

describe("a reply that is given back as something else, and saved as that", () => {
  const diagnosed = (given: string) => {
    const first = [{ role: "user", content: "My name is Priya." }] as const;
    const sent = [
      ...first,
      { role: "assistant", content: given },
      { role: "user", content: "Who am I?" },
    ] as const;
    const conversation = recordConversation({}, [
      {
        said: "My name is Priya.",
        exchanges: [{ sent: first, replied: "Nice to meet you, Priya." }],
        ending: { returned: given },
      },
      { said: "Who am I?", exchanges: [{ sent, replied: "You are Priya." }] },
    ]);
    return inShort(findFaults([conversation])).headline;
  };

  test("is made up where it has nothing to do with the reply", () => {
    expect(diagnosed("Sure, I can help with that!")).toBe("made-up-reply");
  });

  test("is altered where it is the reply in another form: that shows on the wire", () => {
    expect(diagnosed("nice to meet you, priya.")).toBe("altered-text");
    expect(diagnosed("undefinedNice to meet you, Priya.")).toBe("altered-text");
  });
});

describe("what only comes of the headline is no second mistake", () => {
  const streamedTo = (saved: string, returned: unknown) => {
    const said = "My name is Priya.";
    const first = [{ role: "user", content: said }] as const;
    const sent = [
      ...first,
      { role: "assistant", content: saved },
      { role: "user", content: "Who am I?" },
    ] as const;
    const conversation = recordConversation({}, [
      { said, exchanges: [{ sent: first, pieces: ["Nice", " to"] }], ending: { returned } },
      { said: "Who am I?", exchanges: [{ sent, pieces: ["Priya", "."] }] },
    ]);
    const { headline, also } = diagnose(findFaults([conversation]));
    return { id: headline?.id, also: also.map(({ id }) => id), advice: headline?.advice };
  };

  test("a reply that is saved and given back with an undefined in it, and what to do about it", () => {
    expect(streamedTo("Nice toundefined", "Nice toundefined")).toMatchObject({
      id: "altered-text",
      also: [],
      advice: expect.stringContaining("Add a piece only if there is one."),
    });
  });

  test("and what to do where the collected text begins as undefined", () => {
    expect(streamedTo("undefinedNice to", "Nice to").advice).toContain("Begin with an empty text");
  });

  test("a reply that is saved and given back empty", () => {
    expect(streamedTo("", undefined)).toMatchObject({ id: "lost-stream", also: [] });
    expect(streamedTo(" to", " to")).toMatchObject({ id: "lost-stream", also: [] });
  });

  test("but a reply that is invented is one", () => {
    expect(streamedTo("", "Hello!")).toMatchObject({
      id: "lost-stream",
      also: ["made-up-reply"],
    });
  });

  test("one that is saved whole and not given back isn't a lost stream", () => {
    expect(streamedTo("Nice to", undefined)).toMatchObject({ id: "made-up-reply", also: [] });
  });
});

describe("what is told of a mistake", () => {
  const told = (...examples: Example[]) => {
    const { headline } = diagnose(faultsOf(...examples));
    return [headline?.id, headline?.sentence, headline?.advice].join(" | ");
  };

  test("no window, with a window of one turn alone", () => {
    const one = { sent: "s u1 a1 u2 a2 u3", memory: { maxTurns: 1 } };
    expect(told(one)).toContain("no-window | turns that are older");
    expect(told(one)).toContain("what is -(1 - 1)");
    expect(told(one, { sent: one.sent, memory: { maxTurns: 2 } })).not.toContain("-(1 - 1)");
  });

  test("a system message that the first request alone has", () => {
    const conversation = recordConversation({ systemPrompt: "You are a tutor." }, [
      { said: "My name is Priya.", exchanges: [{ sent: wireOf("s u1"), replied: "Hi. (a1)" }] },
      {
        said: "I build web scrapers.",
        exchanges: [
          {
            sent: [...wireOf("u1"), { role: "assistant", content: "Hi. (a1)" }, ...wireOf("u2")],
          },
        ],
      },
    ]);
    const { headline } = diagnose(findFaults([conversation]));
    expect(headline).toMatchObject({
      id: "trimmed-system-message",
      sentence: "the system message is sent in the first request only",
    });
    expect(told({ sent: "u1 a1 u2 a2 u3" })).toContain("cut off together with the old turns");
  });
});

describe("isShownBy", () => {
  test("holds for each mistake that accounts for a fault, alone or with another", () => {
    const [alone, mixed] = faultsOf("s u1 u2 u3", "u1 u2 u3");
    if (alone === undefined || mixed === undefined) throw new Error("Two faults were expected.");
    expect(isShownBy(alone, mistakeNamed("forgotten-reply"))).toBe(true);
    expect(isShownBy(alone, mistakeNamed("trimmed-system-message"))).toBe(false);
    expect(isShownBy(mixed, mistakeNamed("forgotten-reply"))).toBe(true);
    expect(isShownBy(mixed, mistakeNamed("trimmed-system-message"))).toBe(true);
    expect(isShownBy(mixed, doubledCall)).toBe(false);
  });
});
