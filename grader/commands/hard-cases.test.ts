import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readTerminal } from "../report/terminal.ts";
import { closeSoon } from "../run/close-soon.ts";
import { Grader, type GraderOptions } from "../run/grader.ts";
import { together } from "../run/judge-fixtures.ts";
import type { Verdict } from "../run/verdict.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { findSubmission } from "./test/find-submission.ts";
import { showGraded } from "./test/show-graded.ts";

/*
 * What learners' files do to a grader: each ends in a sentence about their file. They are graded
 * here as `npm test` with their paths grades them, and shown as it shows them: what it does beside
 * that is tried with its own test.
 */

interface Case {
  readonly folder: string;
  readonly title: RegExp;
  /** A text that stands on the screen, line breaks and margins left out. */
  readonly says: string;
  /** The file that is named, where the exercise has several that are graded one by one. */
  readonly file?: string;
  /** The line of the learner's file that is shown. */
  readonly at?: number;
}

const unsolved = /not solved yet|\d+ of \d+ checks/;
const ungraded = /not graded/;
const stopped = (seconds: number) =>
  `Your code never came to an end, and was stopped after ${seconds} s in the check "begins every call with the system prompt". Look for a loop whose condition stays true, and for a request that is sent again and again.`;
const comesNeverBack =
  "Your function never came back. Look for a promise that nothing resolves, and for a loop that waits for what never happens.";
const forgotten = "Your code threw an error. I forgot to remove this line.";
const outside = "This exercise may import openai and files of its own folder, but not ";

const one = (name: string, title: RegExp, says: string, at?: number): Case => ({
  folder: `fixtures/${lessonNamed("stateless-call").id}/broken/${name}`,
  title,
  says,
  ...(at !== undefined && { at }),
});
const two = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("history").id}/broken/${args[0]}`,
});
const three = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("chatbot-class").id}/broken/${args[0]}`,
});
const four = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("personas").id}/broken/${args[0]}`,
});
const five = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("streaming").id}/broken/${args[0]}`,
});
const six = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("sliding-window").id}/broken/${args[0]}`,
});
const eight = (...args: Parameters<typeof one>): Case => ({
  ...one(...args),
  folder: `fixtures/${lessonNamed("travel-planner").id}/broken/${args[0]}`,
});
/** What is wrong in one of several files: it is named, and the others are graded all the same. */
const seven = (name: string, file: string, says: string, at?: number): Case => ({
  ...one(name, unsolved, says, at),
  folder: `fixtures/${lessonNamed("common-mistakes").id}/broken/${name}`,
  file,
});

const quick: readonly Case[] = [
  one(
    "empty-file",
    ungraded,
    `ask.ts is empty. \`npm run reset ${lessonNamed("stateless-call").number}\` puts the exercise back as it came.`,
  ),
  one(
    "export-of-wrong-kind",
    unsolved,
    "ask.ts exports ask, but it is a text; the exercise needs the function ask. Write it like this: export function ask( … ) { … }",
  ),
  one(
    "messages-not-a-list",
    unsolved,
    "expected an array of objects, but got an object instead. `messages` has to be a list: `[ … ]`.",
    7,
  ),
  one(
    "missing-export",
    unsolved,
    "ask.ts doesn't export the function ask. Write it like this: export function ask( … ) { … }",
  ),
  one(
    "missing-file",
    ungraded,
    `ask.ts isn't there. \`npm run reset ${lessonNamed("stateless-call").number}\` puts the exercise back as it came.`,
  ),
  one(
    "question-first",
    unsolved,
    "The calls left in the other order. This is the first. should be My name is Priya. is What's my name?",
  ),
  one(
    "syntax-error",
    ungraded,
    "ask.ts:20 can't be read as TypeScript: expected `}`, but the file ends here. What is opened in line 7 is never closed.",
    20,
  ),
  one("throws-at-load", unsolved, forgotten, 6),
  one(
    "throws-in-ask",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading 'content')",
    9,
  ),
  two(
    "blank-too-many",
    unsolved,
    "A line is printed with other blanks than it should have (each is a · here): should be Turn·2:·",
  ),
  two(
    "call-not-awaited",
    unsolved,
    "(reading '0') A promise has no `choices`: is an `await` missing where it was made?",
    14,
  ),
  two(
    "done-too-early",
    unsolved,
    "DONE should be the last line. should be DONE is Thanks for reading!",
  ),
  two(
    "empty-file",
    ungraded,
    `chat.ts is empty. \`npm run reset ${lessonNamed("history").number}\` puts the exercise back as it came.`,
  ),
  two(
    "export-of-wrong-kind",
    unsolved,
    "chat.ts exports chat, but it is a text; the exercise needs the function chat.",
  ),
  two(
    "history-is-not-a-list",
    unsolved,
    "chat.ts exports history, but it is an object; the exercise needs the array history.",
  ),
  two(
    "history-not-kept",
    unsolved,
    "The history doesn't hold the conversation. after 2 turns your history holds",
  ),
  two(
    "language-not-mentioned",
    unsolved,
    'No programming language is named in "I like programming a lot.".',
  ),
  two(
    "messages-not-a-list",
    unsolved,
    "expected an array of objects, but got an object instead. `messages` has to be a list: `[ … ]`.",
    10,
  ),
  two("missing-export", unsolved, "chat.ts doesn't export the function chat."),
  two(
    "missing-file",
    ungraded,
    `chat.ts isn't there. \`npm run reset ${lessonNamed("history").number}\` puts the exercise back as it came.`,
  ),
  two("no-done", unsolved, "This line is missing in what was printed: DONE"),
  two(
    "quotes-for-backticks",
    unsolved,
    "threeTurns should call chat() three times. should be 3 is 2",
  ),
  two(
    "syntax-error",
    ungraded,
    "chat.ts:29 can't be read as TypeScript: expected `}`, but the file ends here. What is opened in line 10 is never closed.",
    29,
  ),
  two(
    "third-question-reworded",
    unsolved,
    "Turn 3 should ask this, word for word. should be How long would that take a beginner? is How long does this take if I'm new to it?",
  ),
  two(
    "three-turns-not-awaited",
    unsolved,
    "No request had left by the time your function came back: is an `await` missing?",
  ),
  two("throws-at-load", unsolved, forgotten, 6),
  two(
    "throws-in-chat",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading 'content')",
    12,
  ),
  two("turn-prefix-missing", unsolved, "This line is missing in what was printed: Turn 1: "),
  three(
    "comma-missing",
    ungraded,
    "chatbot.ts:24 can't be read as TypeScript: a comma or an operator is missing before `messages`. ",
    24,
  ),
  three(
    "empty-file",
    ungraded,
    `chatbot.ts is empty. \`npm run reset ${lessonNamed("chatbot-class").number}\` puts the exercise back as it came.`,
  ),
  three(
    "endless-recursion",
    unsolved,
    "Your code calls itself without end (RangeError: Maximum call stack size exceeded). When should the function stop calling itself?",
    23,
  ),
  three(
    "export-of-wrong-kind",
    unsolved,
    "chatbot.ts exports Chatbot, but it is an object; the exercise needs the class Chatbot. Write it like this: export class Chatbot { … }",
  ),
  three(
    "history-not-kept",
    unsolved,
    "The history doesn't hold the conversation. after 2 turns your history holds",
  ),
  three(
    "huge-output",
    unsolved,
    "Your code printed more than a million characters, and was stopped. Look for a console.log in a loop that goes on too long.",
  ),
  three(
    "imports-right-example",
    ungraded,
    `${outside}"../../right/private-fields/chatbot.ts". Take that import out.`,
    2,
  ),
  three(
    "imports-solution",
    ungraded,
    `${outside}"../../../../solutions/${lessonNamed("chatbot-class").id}/chatbot.ts". Take that import out.`,
    2,
  ),
  three("imports-solution-hidden", ungraded, outside, 4),
  three(
    "missing-export",
    unsolved,
    "chatbot.ts doesn't export the class Chatbot. Write it like this: export class Chatbot { … }",
  ),
  three(
    "missing-file",
    ungraded,
    `chatbot.ts isn't there. \`npm run reset ${lessonNamed("chatbot-class").number}\` puts the exercise back as it came.`,
  ),
  three(
    "missing-import",
    ungraded,
    'chatbot.ts imports "./helpers.ts", and no such file is there. Is its name spelled like that, with .ts at the end?',
    3,
  ),
  three(
    "missing-package",
    ungraded,
    'chatbot.ts imports the package "chalk-colors-for-my-bot", which isn\'t installed. The exercise needs only openai.',
    2,
  ),
  three(
    "model-ignored",
    unsolved,
    "The model that was passed in should be asked. should be gpt-4o is gpt-4o-mini",
  ),
  three(
    "no-history",
    unsolved,
    "The history isn't an array of messages, but undefined. Is it public, and called history?",
  ),
  three(
    "no-model",
    unsolved,
    "400: you must provide a model parameter What was sent as `model` was missing, or an empty text",
    26,
  ),
  three("not-awaited", unsolved, "is an `await` missing?"),
  three(
    "not-typescript",
    ungraded,
    "chatbot.ts:2 can't be read as TypeScript: this can't follow what stands before it. Is a `}`, a `)`, a quote or a `;` missing above?",
    2,
  ),
  three(
    "other-host",
    unsolved,
    "POST chat.example.com/answer isn't answered here: nothing leaves this computer.",
  ),
  three(
    "process-exit",
    unsolved,
    "Your code calls process.exit(0), which would end the program before it is graded. Take that out, or use return.",
    24,
  ),
  three(
    "process-exit-at-load",
    unsolved,
    "Your code calls process.exit(0), which would end the program before it is graded. Take that out, or use return.",
    6,
  ),
  three(
    "rejects-later",
    unsolved,
    "A promise that nobody awaits was rejected: The history couldn't be written. Put `await` before the call that it comes from.",
    40,
  ),
  three("requests-at-load", unsolved, "left while nothing was being said to your code"),
  three("requests-at-load-not-awaited", unsolved, "left while nothing was being said to your code"),
  three(
    "responses-api",
    unsolved,
    "POST 127.0.0.1:4/v1/responses isn't answered here: nothing leaves this computer.",
  ),
  three(
    "say-under-another-name",
    unsolved,
    "The checks call say(), and there is no such function. Is it spelled exactly like that, and public?",
  ),
  three(
    "syntax-error",
    ungraded,
    "chatbot.ts:22 can't be read as TypeScript: this can't follow what stands before it.",
    22,
  ),
  three(
    "throws-a-text",
    unsolved,
    'Your code threw the text "no reply". With throw new Error("no reply") you would see the line here.',
  ),
  three("throws-at-load", unsolved, forgotten, 6),
  three(
    "throws-in-constructor",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading 'model')",
    18,
  ),
  three(
    "throws-in-say",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading 'push')",
    25,
  ),
  three(
    "unknown-model",
    unsolved,
    "The API refused the request with 404: The model `gpt4o-mini` does not exist or you do not have access to it.",
    26,
  ),
  three(
    "unknown-parameter",
    unsolved,
    "The API refused the request with 400: Unknown parameter: 'memory'.",
    26,
  ),
  four(
    "bot-not-returned",
    unsolved,
    "cookingAssistant() gives back undefined, and not a bot with a method say(). Is a `return` missing?",
  ),
  four(
    "dinner-not-awaited",
    unsolved,
    "A turn is missing: no request was sent for it. Is an `await` missing, or is too little said?",
  ),
  four("done-missing", unsolved, "The last line printed has to be DONE, and is: Enjoy!"),
  four("no-dinner", unsolved, '"What can I cook for supper?" doesn\'t have the word dinner.'),
  four(
    "prompt-about-nothing",
    unsolved,
    '"You are a helpful assistant. Answer in under sixty words." has none of the words cook, recipe, chef, food, kitchen, meal.',
  ),
  four(
    "prompt-without-braces",
    unsolved,
    "expected a string, got null. A message had no text: its `content` was undefined. Is `systemPrompt` given between braces, `new Chatbot({ systemPrompt: … })`, and is each text's name spelled right? It was thrown in chatbot.ts, which came with the exercise.",
  ),
  four(
    "prompt-too-short",
    unsolved,
    '"You are a cooking assistant." is 5 words long, and has to be at least 8.',
  ),
  four(
    "same-prompt-twice",
    unsolved,
    'Both bots have the same system prompt: "You are an assistant. Review code, or suggest a recipe."',
  ),
  four("second-reply-not-printed", unsolved, "This reply is missing in what was printed:"),
  five(
    "for-without-await",
    unsolved,
    "Your code threw an error. TypeError: stream is not iterable A stream is read with `for await (… of …)`: is the `await` missing?",
    28,
  ),
  five(
    "message-in-a-chunk",
    unsolved,
    "A chunk of a stream has a `delta` where a whole reply has a `message`.",
    29,
  ),
  five(
    "model-hard-coded",
    unsolved,
    "The model that was passed in is the one to ask. should be gpt-4.1 is gpt-4o",
  ),
  five(
    "on-token-never-called",
    unsolved,
    'the reply to "Which Python library should I start with for web …" arrived as "What" " do" " you" " already" " know"',
  ),
  five("on-token-per-character", unsolved, 'onToken got "W" "h" "a" "t" " " …'),
  five(
    "stream-not-awaited",
    unsolved,
    "TypeError: stream is not async iterable Is an `await` missing before `client.chat…`?",
    28,
  ),
  five(
    "stream-read-as-completion",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading '0')",
    26,
  ),
  five(
    "stream-read-twice",
    unsolved,
    "Your code threw an error. Cannot iterate over a consumed stream, use `.tee()` to split the stream.",
    32,
  ),
  five("text-so-far-handed-on", unsolved, 'onToken got "What" "What do" "What do you"'),
  five("undefined-handed-on", unsolved, '")" "(undefined)" Call onToken with each piece of text'),
  five(
    "usage-chunk-without-choice",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading 'delta')",
    30,
  ),
  five(
    "white-space-dropped",
    unsolved,
    'arrived as "Take" " " "this" ":" "\\n\\n" " 👩" … 5 more onToken got "Take" "this" ":" " 👩"',
  ),
  six(
    "list-among-messages",
    unsolved,
    "The API refused the request with 400: Invalid type for 'messages[1]': expected an object, but got an array instead. messages[1] is a list, not a message: is `.flat()` or `...` missing?",
    28,
  ),
  six(
    "model-hard-coded",
    unsolved,
    "The model that was passed in is the one to ask. should be gpt-4.1 is gpt-4o",
  ),
  six(
    "model-ignored",
    unsolved,
    "The model that was passed in is the one to ask. should be gpt-4o is gpt-4o-mini",
  ),
  six(
    "throws-with-a-window-of-one",
    unsolved,
    "Your code threw an error. TypeError: Cannot read properties of undefined (reading '0')",
    30,
  ),
  seven(
    "empty-file-among-others",
    "3-buried-system-message.ts",
    `3-buried-system-message.ts is empty. Copy it as it came from fixtures/${lessonNamed("common-mistakes").id}/stub.`,
    1,
  ),
  seven(
    "missing-export-in-one",
    "1-forgotten-reply.ts",
    "1-forgotten-reply.ts doesn't export the function chat. Write it like this: export function chat( … ) { … }",
  ),
  seven(
    "missing-file-among-others",
    "4-lost-stream.ts",
    `4-lost-stream.ts isn't there. Copy it as it came from fixtures/${lessonNamed("common-mistakes").id}/stub.`,
  ),
  seven(
    "quiz-another-name",
    "5-name-the-mistake.ts",
    '"no-memory", your answer for wire d, is none of the four names.',
  ),
  seven(
    "quiz-misspelled",
    "5-name-the-mistake.ts",
    '" Lost-Stream", your answer for wire c, has to be spelled lost-stream.',
  ),
  seven(
    "quiz-two-swapped",
    "5-name-the-mistake.ts",
    '"lost-stream" isn\'t behind wire b. A turn is two messages. Count how many of each kind there are.',
  ),
  seven("quiz-unanswered", "5-name-the-mistake.ts", "The answers for a, b, c and d are empty."),
  seven(
    "syntax-error-in-one",
    "2-shared-history.ts",
    "2-shared-history.ts:23 can't be read as TypeScript: expected `}`, but the file ends here.",
    23,
  ),
  eight(
    "async-planner",
    unsolved,
    "travelPlanner() gives back a promise of a bot, and not the bot itself. Take the word `async` away from the function.",
  ),
  eight(
    "budget-without-a-number",
    unsolved,
    '"I don\'t have much money." has no amount in it. Write a number, such as $2,000.',
  ),
  eight("four-turns", unsolved, "planTrip has five turns. should be 5 is 4"),
  eight(
    "gives-back-nothing",
    unsolved,
    "planTrip gives back the five replies in a list. should be [",
  ),
  eight("not-awaited", unsolved, "is a turn or an `await` missing?"),
  eight("prints-nothing", unsolved, "This reply is missing in what was printed:"),
  eight(
    "prompt-without-dates",
    unsolved,
    'destinations. Keep replies under 150 words." has none of the words date, when.',
  ),
];

/** What waits for ever has its usual time. */
const waiting: readonly Case[] = [
  three("endless-timer-loop", unsolved, comesNeverBack),
  three("never-settles", unsolved, comesNeverBack),
];
const sleeping = three("endless-wait", unsolved, stopped(6));

/** What keeps a processor busy has less time than usual. */
const endless: readonly Case[] = [
  three("endless-async-loop", unsolved, stopped(1)),
  three("endless-loop", unsolved, stopped(1)),
  three("endless-requests", unsolved, stopped(1)),
];

const lessons = await findLessons(workbookRoot);
const terminal = readTerminal({ stream: {}, env: {}, args: [] });
const submissionOf = ({ folder }: Case) => findSubmission(join(workbookRoot, folder), lessons);

/** Has cases graded by a grader of their own. */
async function withGrader(
  options: GraderOptions,
  grade: (grader: Grader) => Promise<readonly (readonly Verdict[])[]>,
): Promise<readonly string[]> {
  const grader = await Grader.start(options);
  try {
    return (await grade(grader)).flat().map(screenOf);
  } finally {
    await closeSoon(grader);
  }
}

function screenOf(verdict: Verdict): string {
  const { findings, rest } = showGraded({ verdict, kept: undefined }, lessons, terminal);
  return [...findings, ...rest([])].join("\n").trimStart();
}

let quickly: readonly string[];
let patiently: readonly string[];
let briefly: readonly string[];

beforeAll(async () => {
  // Those that wait, alone or in pairs: one of many that is stopped is graded a second time.
  [patiently, [quickly, briefly]] = await Promise.all([
    withGrader({ threads: 1 }, async (grader) => [
      await grader.grade(waiting.map(submissionOf)),
      await grader.grade([submissionOf(sleeping)]),
    ]),
    inTurn(
      () =>
        withGrader({ threads: 1 }, async (grader) => [
          await grader.grade(quick.map(submissionOf), { share: together }),
        ]),
      () =>
        withGrader({ threads: 1, seconds: 1 }, async (grader) => {
          const verdicts: Verdict[][] = [];
          for (const each of endless) verdicts.push(await grader.grade([submissionOf(each)]));
          return verdicts;
        }),
    ),
  ]);
}, 90_000);

async function inTurn<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<[T, T]> {
  return [await first(), await second()];
}

const files = new Map([
  [lessonNamed("stateless-call").id, "ask.ts"],
  [lessonNamed("history").id, "chat.ts"],
  [lessonNamed("chatbot-class").id, "chatbot.ts"],
  [lessonNamed("streaming").id, "streaming-chatbot.ts"],
  [lessonNamed("sliding-window").id, "sliding-window-chatbot.ts"],
]);

function expectScreen({ folder, file: named, title, says, at }: Case, screen = ""): void {
  expect(screen.split("\n")[0]).toMatch(title);
  expect(screen.replaceAll(/\s+/g, " ")).toContain(says);
  // Of an exercise of several files the folder is shown.
  const file = [folder, named ?? files.get(folder.split("/")[1] ?? "") ?? []].flat().join("/");
  expect(screen).toContain(`  ${file}\n  npm test ${folder}`);
  if (at !== undefined) {
    expect(screen).toContain(`  ${file}:${at}\n`);
    expect(screen).toMatch(new RegExp(`^ +> +${at} \\| .*\\n +\\| +\\^$`, "m"));
  }
  expect(screen).not.toMatch(/node_modules|vitest|\boxc\b|PARSE_ERROR|^\s+at .*:\d+:\d+/m);
}

const numbered = (cases: readonly Case[]) => cases.map((each, index) => ({ ...each, index }));

test.each(numbered(quick))("$folder is told in plain words", ({ index, ...each }) =>
  expectScreen(each, quickly[index]),
);

test.each(numbered([...waiting, sleeping]))(
  "$folder is waited for, and says so",
  ({ index, ...each }) => expectScreen(each, patiently[index]),
);

test.each(numbered(endless))("$folder is stopped, and says where", ({ index, ...each }) =>
  expectScreen(each, briefly[index]),
);
