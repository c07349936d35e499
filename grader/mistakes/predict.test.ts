import { describe, expect, test } from "vitest";
import { sameWire, type Wire } from "../wire/message.ts";
import { explainsWire, type MistakeId } from "./mistake.ts";
import { mistakes } from "./mistakes.ts";
import {
  type Example,
  explains,
  mistakeNamed,
  situationOf,
  textOf,
  wireOf,
} from "./situations-for-tests.ts";

/** A wire in short, or one with what its conversation was like. */
type Row = string | Example;

/** For each mistake, wires of a third turn that it explains, and near misses that it doesn't. */
interface Rows {
  readonly explained: readonly Row[];
  readonly notExplained: readonly Row[];
}

const window = { maxTurns: 2 };
const windowed = (sent: string): Example => ({ sent, memory: window });
const streamed = (sent: string): Example => ({ sent, streamed: true });
const unprompted = (sent: string): Example => ({ sent, opening: "u1" });
const pasted = (names: string) => names.split(" ").map(textOf).join("\n");

const table: Readonly<Record<MistakeId, Rows>> = {
  "not-started": { explained: [], notExplained: ["", "u3", "s u3"] },
  "shared-history": {
    explained: [
      "S U1 A1 s u1 a1 u2 a2 u3",
      "s U1 A1 u1 a1 u2 a2 u3",
      "S u1 a1 u2 a2 u3",
      "s A1 u3",
      // Nobody said these in this grading.
      's user:s="Example?" assistant:s="Like_this." u1 a1 u2 a2 u3',
    ],
    notExplained: ["s u1 u1 a1 u2 a2 u3", 's s="Be_brief." u1 a1 u2 a2 u3', "s u1 u2 u3"],
  },
  "missing-system-message": {
    explained: [unprompted("u1 a1 u2 a2 u3")],
    notExplained: ["u1 a1 u2 a2 u3", unprompted("u1 u2 u3"), unprompted("u3")],
  },
  "trimmed-system-message": {
    explained: ["u1 a1 u2 a2 u3", "u2 a2 u3", "a2 u3", "u3"],
    notExplained: [unprompted("u1 a1 u2 a2 u3"), "s u2 a2 u3", "u1 u2 u3", ""],
  },
  "buried-system-message": {
    explained: ["u1 s a1 u2 a2 u3", "u1 a1 u2 a2 u3 s"],
    notExplained: ["s u1 a1 u2 a2 s u3", "u1 a1 u2 a2 u3", "u1 s u2 u3", "u1 S a1 u2 a2 u3"],
  },
  "repeated-system-message": {
    explained: [
      "s s u1 a1 u2 a2 u3",
      "s u1 a1 s u2 a2 s u3",
      "u1 a1 s u2 a2 s u3",
      {
        sent: [
          ...wireOf("s"),
          { role: "system", content: "Be brief." },
          ...wireOf("u1 a1 u2 a2 u3"),
        ],
      },
    ],
    notExplained: ["s S u1 a1 u2 a2 u3", "s s u1 u2 u3", "u1 a1 u2 a2 s u3"],
  },
  "no-memory": {
    explained: ["u3", "s u3"],
    notExplained: ["s", "u2", "s a2 u3", "S u3", "s u3 u3"],
  },
  "forgotten-reply": {
    explained: ["s u1 u2 u3", "s u1 u2 a2 u3", "s u1 a1 u2 u3"],
    notExplained: ["u1 u2 u3", "s u2 u3", "s u3", "s u1 u2", "s u1 u3 u2"],
  },
  "forgotten-question": {
    explained: ["s a1 a2 u3", "s u1 a1 a2 u3"],
    notExplained: ["s a1 a2", "a1 a2 u3", "s a2 u3", "s a1 u2 a2 u3", "s a1 a2 u2"],
  },
  "late-question": {
    explained: ["s u1 a1 u2 a2", "u1 a1 u2 a2 s"],
    notExplained: ["s u1 a1 u2", "u1 a1 u2 a2", "s", ""],
  },
  "duplicated-message": {
    explained: ["s u1 u1 a1 u2 u2 a2 u3 u3", "s u1 a1 a1 u2 a2 a2 u3", "s u1 a1 u2 a2 u3 u3"],
    notExplained: ["s s u1 a1 u2 a2 u3", "s u1 a1 u2 a2 U1 u3", "s u1 u1 u2 a2 u3"],
  },
  "wrong-role": {
    explained: [
      "s u1 user:a1 u2 user:a2 u3",
      "user:s u1 a1 u2 a2 u3",
      "s assistant:u1 user:a1 assistant:u2 user:a2 assistant:u3",
    ],
    notExplained: ["s u1 user:a1 u2 user:a2", 's u1 user:a1="Hm." u2 a2 u3', "s a1 u1 u2 a2 u3"],
  },
  "lost-stream": {
    explained: [
      's u1 a1="" u2 a2="" u3',
      's u1 a1 u2 a2="" u3',
      streamed('s u1 a1="Nice" u2 a2="Noted:" u3'),
      streamed('s u1 a1="(k7f3)" u2 a2="(p0x2)" u3'),
      streamed("s u1 a1=null u2 a2=null u3"),
    ],
    notExplained: [
      // Nothing was streamed, so no piece of a stream was lost.
      's u1 a1="Nice" u2 a2="Noted:" u3',
      streamed('s u1 a1="NICE" u2 a2 u3'),
      streamed('s u1="" a1="" u2 a2="" u3'),
      streamed('s u1="My" a1 u2 a2 u3'),
      "s u1 u2 u3",
    ],
  },
  "reversed-order": {
    explained: [
      "u3 a2 u2 a1 u1 s",
      "s u3 a2 u2 a1 u1",
      "s u3 u1 a1 u2 a2",
      "s a2 u2 a1 u1 u3",
      "s u3 u2 a2 u1 a1",
      "s u2 a2 u1 a1 u3",
      "s a1 u1 a2 u2 u3",
      "s u2 u1 a1 a2 u3",
      "s a2 a1 u1 u2 u3",
    ],
    notExplained: ["s u1 u2 a1 a2 u3", "s a1 u1 u2 a2 u3", "s u3 a2 u2", "u3 a2 u2 a1 u1"],
  },
  "altered-text": {
    explained: [
      's u1 a1="[object_Object]" u2 a2="[object_Object]" u3',
      's u1 a1="undefined" u2 a2="undefined" u3',
      "s u1 a1=null u2 a2=null u3",
      's u1 a1 u2 a2 u3="what\'s_my_name?"',
      's="You_are" u1 a1 u2 a2 u3',
    ],
    notExplained: [
      's u1="Hm." a1 u2 a2',
      "s a1 u1 u2 a2 u3",
      // Another turn of the same conversation, word for word.
      windowed("s u1 a1 u3"),
      "s u2 a2 u1 a1 u3",
      // What was cut short while it was streamed has a name of its own.
      streamed('s u1 a1="Nice" u2 a2="Noted:" u3'),
    ],
  },
  "pasted-history": {
    explained: [
      { sent: [...wireOf("s"), { role: "user", content: pasted("u1 a1 u2 a2 u3") }] },
      { sent: [{ role: "system", content: pasted("s u1 a1 u2 a2") }, ...wireOf("u3")] },
      { sent: [...wireOf("s u1 a1 u2 a2"), { role: "user", content: `user: ${textOf("u3")}` }] },
      { sent: [...wireOf("s u1 a1 u2 a2"), { role: "user", content: pasted("a2 u3") }] },
    ],
    notExplained: ["s u3", "s u1 u2 u3", "s user:a1 u3", 's u1 a1 u2 a2 u3="What"'],
  },
  "no-window": {
    explained: [windowed("s u1 a1 u2 a2 u3")],
    notExplained: [windowed("s a1 u2 a2 u3"), windowed("s u3"), windowed("u1 a1 u2 a2 u3")],
  },
  "wrong-window": {
    explained: [
      windowed("s u3"),
      windowed("s u1 a1 u2 a2 u3"),
      windowed("s u1 a1 u3"),
      "s u2 a2 u3",
    ],
    notExplained: [
      windowed("s a2 u3"),
      windowed("u3"),
      windowed("s u2 a2"),
      windowed("s u1 a2 u3"),
      "s u1 a1 u3",
      "s u1 u2 u3",
    ],
  },
  "orphaned-reply": {
    explained: [windowed("s a1 u2 a2 u3"), windowed("s a2 u3"), "s a1 u2 a2 u3"],
    notExplained: [windowed("s u3"), windowed("s a1 a2 u3"), windowed("a1 u2 a2 u3"), "s a1 u3"],
  },
  "not-streamed": { explained: [], notExplained: ["s u3"] },
  "buffered-stream": { explained: [], notExplained: [streamed("s u3")] },
  "doubled-call": { explained: [], notExplained: ["s u3"] },
  "made-up-reply": { explained: [], notExplained: ["s u3", 's u1 a1="Hm." u2 a2 u3'] },
};

const exampleIn = (row: Row): Example => (typeof row === "string" ? { sent: row } : row);

describe.each(mistakes)("$id", (mistake) => {
  const { explained, notExplained } = table[mistake.id];

  test("explains what a bot that makes it sends", () => {
    const missed = explained.filter((row) => !explains(mistake.id, exampleIn(row)));
    expect(missed).toEqual([]);
  });

  test("doesn't explain what it couldn't have sent", () => {
    const claimed = notExplained.filter((row) => explains(mistake.id, exampleIn(row)));
    expect(claimed).toEqual([]);
  });

  test("has nothing to explain where everything is right", () => {
    expect(explains(mistake.id, { sent: "s u1 a1 u2 a2 u3" })).toBe(false);
    expect(explains(mistake.id, { sent: "s u2 a2 u3", memory: window })).toBe(false);
  });
});

test("a wire that a mistake predicts is one that it explains", () => {
  // Two wires look like another mistake more: all messages as JSON hold each other, as if they were
  // pasted, and a window without its first question begins with an orphaned reply.
  const isAnothers = (id: MistakeId, sent: Wire) =>
    (id === "altered-text" && sent.every(({ content }) => content.startsWith("{"))) ||
    (id === "forgotten-question" && sameWire(sent, wireOf("s a2 u3")));
  for (const example of [{ sent: "s u3" }, windowed("s u3"), unprompted("u3")]) {
    const situation = situationOf(example);
    const missed = mistakes.flatMap((mistake) =>
      mistake
        .predict(situation)
        .filter((sent) => !sameWire(sent, situation.right))
        .filter((sent) => !explainsWire(mistake, { ...situation, sent }))
        .filter((sent) => !isAnothers(mistake.id, sent))
        .map((sent) => ({ id: mistake.id, sent })),
    );
    expect(missed).toEqual([]);
  }
});

describe("a streamed reply that lost only the white space at its end", () => {
  const reply = "Nice to meet you. \n";
  const situation = (second: string) => {
    const base = situationOf(streamed("s u3"));
    const [s, u1, a1, u2, a2, u3] = base.right;
    if (!s || !u1 || !a1 || !u2 || !a2 || !u3) throw new Error("The right wire has six messages.");
    const right = [s, u1, { ...a1, content: reply }, u2, a2, u3];
    const sent = [s, u1, { ...a1, content: reply.trimEnd() }, u2, { ...a2, content: second }, u3];
    return { ...base, right, sent };
  };
  const causes = (second: string) =>
    mistakes.filter((each) => explainsWire(each, situation(second))).map(({ id }) => id);

  test("was trimmed when another reply is whole", () => {
    expect(causes(textOf("a2"))).toEqual(["altered-text"]);
  });

  test("lost a piece when another reply lost one, too", () => {
    expect(causes("Noted: web scrapers.")).toEqual(["lost-stream"]);
  });

  test("can be either when it is the only reply", () => {
    const { right, sent, ...rest } = situation("");
    const only = { ...rest, right: right.toSpliced(3, 2), sent: sent.toSpliced(3, 2) };
    expect(explainsWire(mistakeNamed("lost-stream"), only)).toBe(true);
    expect(explainsWire(mistakeNamed("altered-text"), only)).toBe(true);
  });
});
