import { expect, test } from "vitest";
import { PlainVoice } from "./plain-voice.ts";
import type { View } from "./view.ts";

function voice() {
  const said: string[] = [];
  return { said, voice: new PlainVoice((text) => said.push(text.trim()), [["q", "quit"]]) };
}

const text = (opensAt: number, turned: number[] = []): View => ({
  key: "l",
  state: "lesson",
  opensAt,
  sections: () => [],
  say: () => [["one"], ["two"], ["three"]],
  partsBegin: () => [0, 4, 9],
  turned: (place) => void turned.push(place),
});
const verdict: View = { key: "escape", state: "", sections: () => [], say: () => [["bad"]] };

test("begins a text at the part where the reader left it, some other day or a moment ago", () => {
  const { said, voice: plain } = voice();
  const turned: number[] = [];
  const lesson = text(5.5, turned);
  plain.show(lesson);
  plain.press("space");
  plain.show(verdict);
  plain.show(lesson);
  plain.press("home");
  expect(said).toEqual([
    "two\nSpace: part 3 of 3.",
    "three",
    "bad",
    "three",
    "one\nSpace: part 2 of 3.",
  ]);
  expect(turned).toEqual([9, 0]);
});

test("says nothing while the terminal is somebody else's, and afterwards what came meanwhile", () => {
  const { said, voice: plain } = voice();
  plain.rest();
  plain.show(verdict);
  expect(said).toEqual([]);
  plain.wake();
  expect(said).toEqual(["You are back.", "bad"]);
  plain.rest();
  plain.end();
  plain.wake();
  expect(said.length).toBe(2);
});
