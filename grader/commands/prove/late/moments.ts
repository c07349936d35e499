/** When a bug shows. */
export interface Moment {
  readonly when: string;
  /** True when it is then, as code. `BOT` is what a bot is known by, `SAID` what is said to it. */
  readonly condition: string;
  /** True for what can only happen where there are several bots. */
  readonly needsBots?: boolean;
}

/** The moments at which memories break that were right until then. */
export const moments: readonly Moment[] = [
  { when: "on the 4th turn", condition: "nth(BOT) === 4" },
  { when: "on the 12th turn", condition: "nth(BOT) === 12" },
  { when: "when something is said again", condition: "isAgain(BOT, SAID)" },
  { when: "on emoji", condition: String.raw`/\p{Extended_Pictographic}/u.test(SAID)` },
  { when: "on newlines", condition: String.raw`SAID.includes("\n")` },
  { when: "on leading spaces", condition: String.raw`/^\s/.test(SAID)` },
  { when: "on a very long text", condition: "SAID.length > 2000" },
  { when: "when two bots take turns", condition: "isAfterAnother(BOT)", needsBots: true },
  { when: "when two bots overlap", condition: "busy > 0", needsBots: true },
];

/** The code that the conditions call. It may stand at the end of a file. */
export const momentPreamble = `
const nobody = {};
const rounds = new WeakMap<object, number>();
function nth(bot: object) {
  const turn = (rounds.get(bot) ?? 0) + 1;
  rounds.set(bot, turn);
  return turn;
}
const heard = new WeakMap<object, string[]>();
function isAgain(bot: object, said: string) {
  const earlier = heard.get(bot) ?? [];
  heard.set(bot, [...earlier, said]);
  return earlier.includes(said);
}
let last: object | undefined;
function isAfterAnother(bot: object) {
  const other = last !== undefined && last !== bot;
  last = bot;
  return other;
}
let busy = 0;
`;
