import { describe, expect, test } from "vitest";
import { wordingMatchers } from "./wording.ts";

const { toNameALanguage, toShowInOrder, toReferToTheLanguageOf } = wordingMatchers;

describe("toNameALanguage", () => {
  test.each([
    "My favourite programming language is Python.",
    "I love C++!",
    "c# is what I use",
    "I write Rust.",
    "My favorite language is Wombat.",
    "¿JavaScript? ¡Sí!",
  ])("finds one in %s", (text) => expect(toNameALanguage(text).pass).toBe(true));

  test.each(["I like cats.", "I am going home.", "Trust me.", "javascripting all day"])(
    "finds none in %s",
    (text) => {
      const { pass, message } = toNameALanguage(text);
      expect(pass).toBe(false);
      expect(message()).toBe(`No programming language is named in "${text}".`);
    },
  );

  test("asks for an await where nothing was sent at all", () => {
    const { pass, message } = toNameALanguage("");
    expect(pass).toBe(false);
    expect(message()).toBe(
      "No request had left by the time your function came back: is an `await` missing?",
    );
  });
});

describe("toShowInOrder", () => {
  test.each([
    ["the same lines", ["Turn 1: Hi.", "DONE"]],
    ["others between them", ["…", "Turn 1: Hi.", "thinking", "DONE", "bye"]],
    ["white space around them", ["  Turn 1: Hi. ", "DONE\r"]],
  ])("passes with %s", (_, lines) => {
    expect(toShowInOrder(lines, ["Turn 1: Hi.", "DONE"]).pass).toBe(true);
  });

  test.each([
    ["in another order", ["DONE", "Turn 1: Hi."], "DONE"],
    ["with one missing", ["DONE"], "Turn 1: Hi."],
    ["with one in the middle of another", ["Turn 1: Hi. DONE"], "Turn 1: Hi."],
  ])("fails %s, and names the first that is missing", (_, lines, missing) => {
    const { pass, message } = toShowInOrder(lines, ["Turn 1: Hi.", "DONE"]);
    expect(pass).toBe(false);
    expect(message()).toBe(`This line is missing in what was printed:\n  ${missing}`);
  });
});

test("toShowInOrder shows blanks where only they differ", () => {
  const lines = ["Turn 1:  Nice to meet you.", "DONE"];
  expect(toShowInOrder(lines, ["Turn 1: Nice to meet you.", "DONE"]).message()).toBe(
    [
      "A line is printed with other blanks than it should have (each is a · here):",
      "  should be   Turn·1:·Nice·to·meet…",
      "  is          Turn·1:··Nice·to·mee…",
    ].join("\n"),
  );
});

describe("toReferToTheLanguageOf", () => {
  const earlier = "My favourite programming language is Python.";

  test.each([
    "What could I build in Python?",
    "What could I build in that language?",
    "What can I do with it?",
    "An idea in this one, please.",
  ])("passes with %s", (text) => expect(toReferToTheLanguageOf(text, earlier).pass).toBe(true));

  test("passes with a language that isn't on the list", () => {
    expect(toReferToTheLanguageOf("An idea in Wombat?", "My favourite: Wombat.").pass).toBe(true);
  });

  test.each(["Give me a project idea.", "What could I build in Rust?"])("fails with %s", (text) => {
    const { pass, message } = toReferToTheLanguageOf(text, earlier);
    expect(pass).toBe(false);
    expect(message()).toBe(`"${text}" doesn't ask about the language of "${earlier}".`);
  });
});
