import type { KeyHelp } from "../../report/start/frame.ts";

/** The keys that there are at any moment, in the order in which they are shown. */
export const keys: readonly KeyHelp[] = [
  ["n", "next lesson"],
  ["p", "previous lesson"],
  ["h", "hint"],
  ["l", "lesson"],
  ["c", "contents"],
  ["t", "try"],
  ["k", "chat"],
  ["w", "wire"],
  ["s", "solution"],
  ["r", "reset"],
  ["q", "quit"],
];

/** The keys of the plain mode, where nothing at the foot of a screen names them. */
export const plainKeys: readonly KeyHelp[] = [
  ["n", "next lesson"],
  ["p", "previous lesson"],
  ["h", "next hint"],
  ["l", "the lesson's text"],
  ["c", "contents, to choose a lesson"],
  ["t", "try: run your code"],
  ["k", "chat: talk to your bot"],
  ["w", "wire: what was sent"],
  ["s", "solution"],
  ["r", "reset the exercise"],
  ["Escape", "back to the verdict"],
  ["Space and b", "next and previous part"],
  ["Home and End, or g and Shift-g", "first and last part"],
  ["Enter", "repeat"],
  ["question mark", "these keys"],
  ["q", "quit"],
];
