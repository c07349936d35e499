import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readKnowledge } from "./read-knowledge.ts";
import { readRules } from "./simulated-model/read-rules.ts";
import { simulateReply } from "./simulated-model/simulate-reply.ts";

const shipped = join(import.meta.dirname, "../../fixtures/model");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "model-"));
  cpSync(shipped, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const reply = (...messages: string[]) =>
  simulateReply(
    messages.map((content) => ({ role: "user", content })),
    readKnowledge(folder),
  );

describe("a teacher adds a rule as text", () => {
  test("a topic", () => {
    writeFileSync(
      join(folder, "birds.yaml"),
      "# Birds.\n\n- topic: swifts\n  when:\n    - (swift|swifts) ... sleep\n  reply: Swifts sleep on the wing.\n",
    );
    expect(reply("Where do swifts really sleep?")).toBe("Swifts sleep on the wing.");
  });

  test("a fact, with the reply on being told, asked, and not knowing", () => {
    writeFileSync(
      join(folder, "birds.yaml"),
      [
        "- fact: bird",
        "  told:",
        "    - my totem is [a|the] {bird}",
        "  asked:",
        "    - what's my totem",
        '  note: "A {bird}!"',
        "  answer:",
        "    - Your totem is a {bird}.",
        "    - I don't know your totem.",
      ].join("\r\n"),
    );
    expect(reply("My totem is the owl.")).toBe("An owl!");
    expect(reply("My totem is the owl.", "What's my totem?")).toBe("Your totem is an owl.");
    expect(reply("What's my totem?")).toBe("I don't know your totem.");
  });

  test("a thing to suggest", () => {
    writeFileSync(
      join(folder, "zig.yaml"),
      "- library: Zap\n  fits: zig, web\n  language: Zig\n  strength: serves pages quickly\n",
    );
    expect(reply("Which Zig library for the web?")).toBe(
      "Start with Zap: it serves pages quickly.",
    );
  });

  test("a persona", () => {
    writeFileSync(
      join(folder, "a.yaml"),
      '- persona: robot\n  when:\n    - robot\n  note: "Beep. {reply}"\n',
    );
    const wire = [
      { role: "system", content: "You are a robot." },
      { role: "user", content: "I'm Priya." },
    ];
    expect(simulateReply(wire, readKnowledge(folder))).toBe("Beep. Nice to meet you, Priya.");
  });
});

describe("a rule that can't be read is named with its file, its line and the remedy", () => {
  test.each([
    [
      "nonsense",
      'x.yaml, line 1: I can\'t read "nonsense". A rule begins with "- kind: name"; its fields follow as "  key: text", or as "  key:" with lines "    - text" below.',
    ],
    ["- topic: a\n  when: hello\n", 'x.yaml, line 1 (topic: a): it needs "reply".'],
    [
      "- topic: a\n  when: hello\n  replies: Hi.\n",
      'x.yaml, line 1 (topic: a): "replies" isn\'t a field of it (when, reply, persona, small, plain).',
    ],
    [
      "# First.\n- topic: a\n  when: my {na me}\n  reply: Hi.\n",
      'x.yaml, line 2 (topic: a): in "when": the phrase "my {na me}" has a slot that isn\'t one word.',
    ],
    [
      "- topic: a\n  when: (hi|hello\n  reply: Hi.\n",
      'x.yaml, line 1 (topic: a): in "when": the phrase "(hi|hello" has a bracket too many or too few.',
    ],
    [
      "- topic: a\n  when: i like <fruit>\n  reply: Hi.\n",
      'x.yaml, line 1 (topic: a): in "when": there is no list "words: fruit".',
    ],
    [
      "- topic: a\n  when: hello\n  reply: {name}!\n",
      'x.yaml, line 3: put this text in double quotes: "{name}!".',
    ],
    [
      '- topic: a\n  when: hello\n  reply: "Hi\n',
      'x.yaml, line 3: the text "Hi has a quote too many or too few.',
    ],
    [
      "- topic: a\n  when:\n  reply: Hi.\n",
      'x.yaml, line 1 (topic: a): "when" has nothing after it.',
    ],
    [
      "- topic: a\n  when: hi\n  when: ho\n  reply: Hi.\n",
      'x.yaml, line 3 (topic: a): "when" twice in one rule.',
    ],
    [
      "- topci: a\n  when: hi\n",
      'x.yaml, line 1 (topci: a): there is no kind of rule "topci" (words, fact, forget, topic, persona, format, scope, review, essay). If it is a thing the model can suggest, give it "fits".',
    ],
    [
      "- persona: a\n  when: b\n  says: hello\n",
      'x.yaml, line 1 (persona: a): "says" lists pairs such as "hello = ahoy", not "hello".',
    ],
  ])("%j", (rule, message) => {
    writeFileSync(join(folder, "x.yaml"), rule);
    expect(() => readKnowledge(folder)).toThrow(message);
  });

  test("and so is a folder without rules", () => {
    const empty = join(folder, "empty");
    cpSync(shipped, empty, { recursive: true, filter: (path) => !path.endsWith(".yaml") });
    expect(() => readKnowledge(empty)).toThrow(
      "empty, line 1: there is no .yaml file in this folder, so the model knows nothing.",
    );
  });
});

describe("a course of one's own", () => {
  const replyIn = (course: string, content: string) =>
    simulateReply([{ role: "user", content }], readKnowledge(shipped, course));

  test("has rules that come before the package's, and words beside its words", () => {
    const course = join(folder, "course");
    mkdirSync(course);
    writeFileSync(
      join(course, "zoo.yaml"),
      [
        "- topic: capital of France",
        "  when: capital of France",
        "  reply: Ask at the desk.",
        "- words: language",
        "  any: Zooish",
      ].join("\n"),
    );
    expect(replyIn(course, "What is the capital of France?")).toBe("Ask at the desk.");
    expect(replyIn(course, "What is the capital of Italy?")).toContain("Rome");
    const { lists } = readKnowledge(shipped, course);
    expect(lists.get("language")).toEqual(expect.arrayContaining(["Zooish", "Python"]));
  });

  test("may have none", () => {
    expect(replyIn(join(folder, "nowhere"), "What is the capital of France?")).toContain("Paris");
  });
});

describe("the knowledge that ships", () => {
  test.each(readdirSync(shipped))("%s means the same to a full YAML parser", (name) => {
    const text = readFileSync(join(shipped, name), "utf8");
    const ours = readRules(name, text).map(({ kind, name: title, fields }) => [
      [kind, [title]],
      ...fields,
    ]);
    const theirs = (parse(text) as Record<string, unknown>[]).map((rule) =>
      Object.entries(rule).map(([key, value]) => [key, [value].flat().map(String)]),
    );
    expect(ours).toEqual(theirs);
  });

  test("every phrase makes a pattern", () => {
    const { factsOf, topics, personas, formats, scopes, forget } = readKnowledge(shipped);
    const facts = [...factsOf.values()].flat();
    const all = [
      ...forget,
      ...facts.flatMap(({ told, asked, answered }) => [...told, ...asked, ...answered]),
      ...[...topics, ...personas, ...formats, ...scopes].flatMap(({ when }) => when),
    ];
    for (const phrase of all)
      expect(() => phrase.match(phrase.source), phrase.source).not.toThrow();
  });

  test("is ready in less than 15 ms", () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      readKnowledge(shipped);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(15);
  });
});
