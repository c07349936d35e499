import * as fc from "fast-check";

/** One line of a conversation to be held: who hears it, what is said, and what is replied. */
export interface Line {
  /** Which bot is spoken to, counted from 0. */
  readonly bot: number;
  readonly said: string;
  /** The reply, with a `#` where something unguessable goes. */
  readonly replied: string;
}

/** What makes a text hard to remember, one for each turn between the first and the last. */
const kinds = [
  "plain",
  "plain",
  "question",
  "again",
  "emoji",
  "newline",
  "edges",
  "long",
  "code",
  "script",
  "plain",
  "again",
] as const;

type Kind = (typeof kinds)[number];

/**
 * Any conversation: each turn has a text that is awkward in a way of its own, in any order. The
 * first one is plain, so that an awkward text that goes wrong can be told from all of them going
 * wrong, and so is the last of fourteen, as what is saved shows on the wire of the next turn. It shrinks by leaving turns out.
 */
export function arbitraryScript(bots: number, turns: number): fc.Arbitrary<Line[]> {
  const order = fc.noShrink(fc.shuffledSubarray([...kinds], { minLength: kinds.length }));
  const turn = fc.noShrink(fc.record({ bot: fc.nat(bots - 1), word, reply: word }));
  const drafts = Array.from({ length: turns }, () => fc.option(turn, { freq: 10_000 }));
  return fc.tuple(fc.tuple(...drafts), order).map(([drafts, shuffled]) => {
    const kindOf: readonly Kind[] = ["plain", ...shuffled, "plain"];
    const lines: Line[] = [];
    for (const [index, draft] of drafts.entries()) {
      const kind = kindOf[index % kindOf.length];
      if (draft === null || kind === undefined) continue;
      const said = sentence(kind, draft.word, lines.at(-1)?.said);
      lines.push({
        bot: draft.bot,
        said,
        replied: sentence(kind, `${draft.reply} (#)`, undefined),
      });
    }
    return lines.length > 0 ? lines : [{ bot: 0, said: "Hello.", replied: "Hello to you. (#)" }];
  });
}

const word = fc.string({
  unit: fc.constantFrom(..."abdefghiklmnoprstuvz"),
  minLength: 3,
  maxLength: 9,
});

function sentence(kind: Kind, about: string, previous: string | undefined): string {
  switch (kind) {
    case "plain":
      return `Tell me about ${about}.`;
    case "question":
      return `What is ${about}?`;
    case "again":
      return previous ?? `Once more about ${about}, please.`;
    case "emoji":
      return `${about} 👩🏽‍💻🇮🇳 ❤️`;
    case "newline":
      return `First ${about}.\nThen the rest:\n\n- and this`;
    case "edges":
      return `  ${about}, with room around it \n`;
    case "long":
      return `${about} and so on. `.repeat(150).trim();
    case "code":
      return `{"role": "user", "content": "${about}"} \\n \${${about}} $& </${about}>`;
    case "script":
      return `प्रिया 名前 ${about} שלום`;
    default: {
      const unknown: never = kind;
      return unknown;
    }
  }
}
