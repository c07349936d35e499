import { describe, expect, test } from "vitest";
import { readWire, sameMessage, sameWire, textOf } from "./message.ts";

const hello = { role: "user", content: "Hello." };

describe("readWire", () => {
  test("reads roles and texts, and nothing else of a message", () => {
    const messages = [
      { role: "system", content: "You are a tutor.", name: "setup" },
      { role: "user", content: "Hello." },
      { role: "assistant", content: "Hello, Priya.", refusal: null, annotations: [] },
    ];
    expect(readWire(messages)).toEqual([
      { role: "system", content: "You are a tutor." },
      { role: "user", content: "Hello." },
      { role: "assistant", content: "Hello, Priya." },
    ]);
  });

  test("counts a developer message as a system message", () => {
    expect(readWire([{ role: "developer", content: "You are a tutor." }])).toEqual([
      { role: "system", content: "You are a tutor." },
    ]);
  });

  test("shows a list in place of a message as a list", () => {
    expect(readWire([hello, [hello, hello]])).toEqual([
      hello,
      { role: "(a list)", content: "of 2" },
    ]);
  });

  test("shows what isn't a message, so that a person can see what was sent", () => {
    expect(readWire(["Hello.", null, 7, {}, { content: "no role" }, { role: 3 }])).toEqual([
      { role: "(no role)", content: "Hello." },
      { role: "(no role)", content: "null" },
      { role: "(no role)", content: "7" },
      { role: "(no role)", content: "(no content)" },
      { role: "(no role)", content: "no role" },
      { role: "(no role)", content: "(no content)" },
    ]);
  });

  test.each([[undefined], [null], ["Hello."], [{ role: "user", content: "Hello." }], [42]])(
    "finds no messages in %o",
    (messages) => expect(readWire(messages)).toEqual([]),
  );
});

describe("textOf", () => {
  test.each([
    ["a text as it is", "  Hello.\n", "  Hello.\n"],
    ["an empty text", "", ""],
    ["nothing", undefined, "(no content)"],
    ["null", null, "(no content)"],
    ["an object", { text: "Hello." }, "[object Object]"],
    ["a number", 7, "7"],
    ["no parts", [], ""],
  ])("gives %s", (_, content, text) => expect(textOf(content)).toBe(text));

  test("joins text parts with nothing between them, and names the other parts", () => {
    const content = [
      { type: "text", text: "What is " },
      { type: "text", text: "this?" },
      { type: "image_url", image_url: { url: "data:," } },
      "loose",
    ];
    expect(textOf(content)).toBe("What is this?(image_url)(string)");
  });
});

describe("sameMessage and sameWire", () => {
  test("hold for the same role and the same text", () => {
    expect(sameMessage(hello, { ...hello })).toBe(true);
    expect(sameWire([hello, hello], [{ ...hello }, hello])).toBe(true);
    expect(sameWire([], [])).toBe(true);
  });

  test.each([
    ["another role", { role: "assistant", content: "Hello." }],
    ["another text", { role: "user", content: "Hello. " }],
    ["no message", undefined],
  ])("don't hold for %s", (_, other) => {
    expect(sameMessage(hello, other)).toBe(false);
    expect(sameWire([hello], other ? [other] : [])).toBe(false);
  });

  test("a wire in another order is another wire", () => {
    const reply = { role: "assistant", content: "Hello, Priya." };
    expect(sameWire([hello, reply], [reply, hello])).toBe(false);
  });
});
