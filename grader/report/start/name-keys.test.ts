import { expect, test } from "vitest";
import { nameKeys } from "./name-keys.ts";

test.each([
  ["`npm run try 1` runs this beside your file.", "The key `t` runs this beside your file."],
  ["It remembers. `npm run try 4` runs this.", "It remembers. The key `t` runs this."],
  ["in files of yours: run `npm run try 7` now", "in files of yours: press `t` now"],
  ["To talk to it: `npm run chat 1`.", "To talk to it: press `k`."],
  [
    "To talk to one: `npm run chat 7 1` for file 1, and so on to 4.\n\nThe end.",
    "To talk to one: press `k`.\n\nThe end.",
  ],
  ["Grade it with `npm test exercises/07`. It tells", "Save it, and it is graded. It tells"],
  [
    "ask.ts isn't there.\n`npm run reset 1` puts the exercise back as it came.",
    "ask.ts isn't there.\nThe key r puts the exercise back as it came.",
  ],
  [
    "**Open this lesson with `npm run lesson 5` and press `p` on this page, or `v` in `npm start`:** both",
    "**Press `v` on this page:** both",
  ],
])("names the key instead of the command in %j", (text, named) => {
  expect(nameKeys(text)).toBe(named);
});

test.each(["`npm run lesson next` says more.", "`npm run try 7 -- --wire` shows every message."])(
  "leaves %j, which no key does",
  (text) => {
    expect(nameKeys(text)).toBe(text);
  },
);
