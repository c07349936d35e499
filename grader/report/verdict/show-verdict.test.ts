import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { lookFor } from "../markdown/look.ts";
import { showFindings, showNextStep } from "./show-verdict.ts";
import type { VerdictView } from "./verdict-view.ts";

/** The whole screen, as `npm test` prints it where nothing else was noticed. */
function showVerdict(...screen: Parameters<typeof showFindings>): string[] {
  const [verdict, columns, look] = screen;
  return [...showFindings(...screen), ...showNextStep(verdict, [], columns, look)];
}

const show = (verdict: VerdictView, columns: number, color = false) =>
  showVerdict(verdict, columns, lookFor({ color, links: false })).join("\n");
const check = (name: string, state: "passed" | "failed" | "not run", message?: string) => ({
  name,
  state,
  problem: message === undefined ? undefined : { message, thrown: false, place: undefined },
  explained: false,
});

const solved: VerdictView = {
  lesson: { number: 3, title: "The Chatbot class", points: 15 },
  outcome: "solved",
  checks: [check("exports the class Chatbot", "passed"), check("remembers its replies", "passed")],
  problem: undefined,
  headline: undefined,
  also: [],
  exhibit: undefined,
  refused: [],
  printed: ["what is printed doesn't matter"],
  file: "exercises/03-chatbot-class/chatbot.ts",
  again: "npm test exercises/03",
  hint: "npm run hint 3",
  seed: 7,
};

const unsolved: VerdictView = {
  ...solved,
  outcome: "unsolved",
  printed: [],
  checks: [
    check("exports the class Chatbot", "passed"),
    { ...check("remembers its replies, however long they are", "failed", "x"), explained: true },
  ],
  headline: {
    id: "forgotten-reply",
    sentence: "a reply of the model is missing from what is sent",
    advice: "A turn is two messages. What has to be added to the list after the call?",
    lesson: 2,
  },
  exhibit: {
    kind: "wire",
    request: 2,
    sent: [{ role: "user", content: "What's my name?" }],
    right: [
      { role: "assistant", content: "Nice to meet you, Priya." },
      { role: "user", content: "What's my name?" },
    ],
  },
};

const broken: VerdictView = {
  ...solved,
  outcome: "ungraded",
  checks: [],
  printed: [],
  problem: {
    message: "chatbot.ts:2 can't be read as TypeScript: expected `}`.",
    thrown: true,
    place: { file: solved.file, line: 2, column: 3, source: "class Chatbot {\n  say(" },
  },
};

test("solved: the points, and every check", () => {
  expect(show(solved, 60)).toBe(`
  03 · The Chatbot class                solved · 15 points

  ✓ exports the class Chatbot
  ✓ remembers its replies
`);
});

test("a mistake, its wires side by side, its place, the next step", () => {
  expect(show(unsolved, 80)).toBe(`
  03 · The Chatbot class                                         1 of 2 checks

  ✓ exports the class Chatbot
  ✗ remembers its replies, however long they are

  forgotten-reply: a reply of the model is missing from what is sent

    request 2 carried                      should have carried
                                           + assistant  Nice to meet you,
                                           +            Priya.
      user       What's my name?             user       What's my name?

  A turn is two messages. What has to be added to the list after the call?

  exercises/03-chatbot-class/chatbot.ts
  npm test exercises/03   grades it again
  npm run hint 3          shows a hint
  npm run lesson 2        explains how to avoid this
`);
});

test("a history that is wrong by the mistake isn't shown beside it", () => {
  const message = "The history doesn't hold the conversation.\n\n- user  Hi!";
  const both = [...unsolved.checks, check("holds the conversation", "failed", message)];
  expect(show({ ...unsolved, checks: both }, 80)).not.toContain("The history doesn't hold");
  expect(show({ ...unsolved, checks: both, headline: undefined }, 80)).toContain(
    "The history doesn't hold the conversation.",
  );
});

test("what the API refused is told once, with the wire that it refused", () => {
  const refusal = "Invalid type for 'messages[0].content'.";
  const problem = {
    message: `The API refused the request with 400: ${refusal}`,
    thrown: true,
    place: undefined,
  };
  const exhibit = { kind: "wire", request: 1, sent: [], right: [], refusal } as const;
  const refused = { ...unsolved, exhibit, checks: [{ ...check("a", "failed"), problem }] };
  expect(show(refused, 80)).toContain("the API refused it");
  expect(show(refused, 80)).not.toContain(problem.message);
});

test("a gap that was printed as it stands is told from one between backticks", () => {
  const said = "works only in a text between backticks, not between quotes.";
  const gap = "$" + "{await chat('Hi!')}";
  expect(show({ ...unsolved, printed: [`Turn 1: ${gap}`] }, 80)).toContain(said);
  expect(show({ ...unsolved, printed: ["Turn 1: Hello!"] }, 80)).not.toContain(said);
});

test("below a mistake only the first lines of what was printed are shown", () => {
  const printed = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  expect(show({ ...unsolved, printed }, 80)).toContain("line 4\n    … 15 more lines\n");
});

test("of several files, each with its checks, the first wrong one is explained", () => {
  const [first, second, third] = ["1-list.ts", "2-bots.ts", "3-quiz.ts"];
  const several: VerdictView = {
    ...unsolved,
    exhibit: undefined,
    headlineFile: second,
    file: `exercises/07/${second}`,
    checks: [
      { ...check("exports a list", "passed"), file: first },
      { ...check("remembers", "failed", "what the headline says"), file: second, explained: true },
      { ...check("keeps two bots apart", "failed", "No request was sent."), file: second },
      { ...check("names the mistake", "failed", "The answer is empty."), file: third },
    ],
  };
  expect(show(several, 80)).toBe(`
  03 · The Chatbot class                                         1 of 4 checks

  1-list.ts
    ✓ exports a list
  2-bots.ts
    ✗ remembers
    ✗ keeps two bots apart
  3-quiz.ts
    ✗ names the mistake

  2-bots.ts
  forgotten-reply: a reply of the model is missing from what is sent

  A turn is two messages. What has to be added to the list after the call?

  No request was sent.

  exercises/07/2-bots.ts
  npm test exercises/03   grades it again
  npm run hint 3          shows a hint
  npm run lesson 2        explains how to avoid this
`);
});

test("of several files, the one with a problem that has no name stands above it", () => {
  const several: VerdictView = {
    ...unsolved,
    headline: undefined,
    exhibit: undefined,
    checks: [
      { ...check("keeps two bots apart", "failed", "No request was sent."), file: "2-bots.ts" },
    ],
  };
  expect(show(several, 80)).toContain("\n  2-bots.ts\n  No request was sent.\n");
});

test("the same in a narrow window: one column, everything wrapped", () => {
  expect(show(unsolved, 46)).toBe(`
  03 · The Chatbot class       1 of 2 checks

  ✓ exports the class Chatbot
  ✗ remembers its replies, however long they
    are

  forgotten-reply: a reply of the model is
  missing from what is sent

    what request 2 carried
      - shouldn't have been there, + is missing
    + assistant  Nice to meet you, Priya.
      user       What's my name?

  A turn is two messages. What has to be
  added to the list after the call?

  exercises/03-chatbot-class/chatbot.ts
  npm test exercises/03
  npm run hint 3
  npm run lesson 2
`);
});

test("a file that can't be read: the sentence, the place, the code", () => {
  expect(show(broken, 80)).toBe(`
  03 · The Chatbot class                                            not graded

  chatbot.ts:2 can't be read as TypeScript: expected \`}\`.
  exercises/03-chatbot-class/chatbot.ts:2

      1 | class Chatbot {
    > 2 |   say(
        |   ^

  exercises/03-chatbot-class/chatbot.ts
  npm test exercises/03   grades it again
  npm run hint 3          shows a hint
  npm run lesson 3        is the lesson about it
`);
});

test("checks that weren't run are counted, a sentence stands once, what was printed once", () => {
  const printed = ["Turn 1: Hello!", "DONE", "Turn 1: Hello!", "DONE"];
  const checks = [
    check("one", "failed", "The history is empty.\n  with its evidence"),
    check("two", "failed", "The history is empty.\n  with other evidence"),
    check("three", "not run"),
    check("four", "not run"),
  ];
  expect(show({ ...unsolved, headline: undefined, exhibit: undefined, checks, printed }, 80)).toBe(`
  03 · The Chatbot class                                         0 of 4 checks

  ✗ one
  ✗ two
  - 2 checks were not run

  The history is empty.
    with its evidence

  your code printed
    Turn 1: Hello!
    DONE

  exercises/03-chatbot-class/chatbot.ts
  npm test exercises/03   grades it again
  npm run hint 3          shows a hint
  npm run lesson 3        is the lesson about it
`);
});

test("a line to type is left whole, however narrow the window", () => {
  const command = `  npm test submissions/${"a".repeat(60)} -- --seed 42`;
  const checks = [
    check("one", "failed", `It is empty.\n\nThe same conversation again:\n${command}`),
  ];
  const screen = show({ ...unsolved, headline: undefined, exhibit: undefined, checks }, 60);
  expect(screen).toContain(`\n\n  The same conversation again:\n  ${command}\n\n`);
});

test("a stub is told as not started, and nothing else", () => {
  const headline = {
    id: "not-started",
    sentence: "this is the exercise as it came",
    advice: "Open the file, look for TODO, and write your first line there.",
    lesson: 1,
  };
  const checks = [check("one", "failed", "No request was sent.")];
  expect(show({ ...unsolved, headline, exhibit: undefined, checks }, 80)).toBe(`
  03 · The Chatbot class                                         0 of 1 checks

  ✗ one

  not-started: this is the exercise as it came

  Open the file, look for TODO, and write your first line there.

  exercises/03-chatbot-class/chatbot.ts
  npm test exercises/03   grades it again
  npm run hint 3          shows a hint
  npm run lesson 3        is the lesson about it
`);
});

test("colour only adds to what the marks say", () => {
  for (const verdict of [solved, unsolved, broken]) {
    const colored = show(verdict, 80, true);
    expect(colored).toContain("\u001b[");
    expect(stripVTControlCharacters(colored)).toBe(show(verdict, 80));
  }
});
