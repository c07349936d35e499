import { mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../workbook/root.ts";
import { writeFiles } from "../workbook/write-files-for-tests.ts";

const packageJson = `{
  "name": "the-doorman",
  "private": true,
  "type": "module",
  "imports": { "#grader": "blank-slate" },
  "scripts": { "lesson": "blank-slate lesson", "test": "blank-slate test" },
  "dependencies": { "blank-slate": "file:../blank-slate", "openai": "^6" }
}
`;

const lesson = `---
title: The doorman
minutes: 2
points: 10
versions:
  model: gpt-4o-mini-2024-07-18
reviewed: 2026-11-20
review-by: 2099-01-01
---

# The doorman

A doorman knows when the museum opens.

\`\`\`ts
import OpenAI from "openai";

const client = new OpenAI();
const { choices } = await client.chat.completions.create({
  model: "gpt-4o-mini",
  messages: [{ role: "user", content: "When does the museum open?" }],
});
console.log(choices[0].message.content);
\`\`\`

\`\`\`output
The museum opens at nine, and closes at five.
\`\`\`

\`\`\`wire
request 1 carried
  user       When does the museum open?
\`\`\`

## Your turn

Write \`doorman()\`, whose bots speak quietly.

\`\`\`ts try
import { doorman } from "./doorman.ts";

console.log(await doorman().say("When does the museum open?"));
\`\`\`

## Hints

### Hint 1 of 3

Which list has to grow with every turn?

### Hint 2 of 3

It begins with the system message, and gets two messages in every turn.

### Hint 3 of 3

\`history.push({ role: "user", content: userMessage })\` comes before the call.

## Why it is done so

Every bot has a list of its own.
`;

const head = `import OpenAI from "openai";

const client = new OpenAI();

interface Doorman {
  say(userMessage: string): Promise<string>;
}
`;

/** A doorman who puts something of the user's message on the wire. */
export const doorman = (sent: string) => `${head}
export function doorman(): Doorman {
  const history: OpenAI.ChatCompletionMessageParam[] = [
    { role: "system", content: "You are a doorman." },
  ];
  return {
    async say(userMessage) {
      history.push({ role: "user", content: ${sent} });
      const { choices } = await client.chat.completions.create({
        model: "gpt-4o-mini",
        messages: history,
      });
      const reply = choices[0]?.message.content ?? "";
      history.push({ role: "assistant", content: reply });
      return reply;
    },
  };
}
`;

const stub = `${head}
export function doorman(): Doorman {
  // TODO: Keep a list that begins with the system message, and send all of it.
  return { say: async () => "" };
}
`;

const spec = `import { conversation, forAnyConversation, wire } from "#grader";
import { expect, test } from "vitest";
import { doorman } from "./doorman.ts";

const begin = () => conversation({ systemPrompt: "You are a doorman.", ...doorman() });

test("exports doorman", () => {
  expect(doorman).toBeExported("the function doorman", "doorman.ts");
});

test("speaks quietly", async () => {
  const talk = begin();
  await talk.say("When does the museum open?");
  expect(wire.call(1)).toBeSaidQuietly();
  expect(talk).toSendTheRightWires();
});

test("remembers any conversation", () => forAnyConversation(begin));
`;

const mistake = `import { type Mistake, systemOf, talkOf } from "#grader";
import { loudly } from "./helpers/loudly.ts";

export default {
  id: "shouted-question",
  sentence: "what the user says is sent in capitals",
  advice: "Send the text as it was said. Where does it become another?",
  lesson: "doorman",
  predict: ({ right }) => [[...systemOf(right), ...talkOf(right).map(loudly)]],
} satisfies Mistake;
`;

const helper = `import type { Message } from "#grader";

/** A user's message in capitals. */
export function loudly(message: Message): Message {
  const { role, content } = message;
  return role === "user" ? { role, content: content.toUpperCase() } : message;
}
`;

const matcher = `import type { Call, MatcherResult } from "#grader";

/** Passes when nothing that the user says is in capitals. */
export default function toBeSaidQuietly(call: Call | undefined): MatcherResult {
  const loud = call?.messages.find(
    ({ role, content }) => role === "user" && content === content.toUpperCase(),
  );
  return {
    pass: loud === undefined,
    message: () => (loud ? \`"\${loud.content}" is shouted.\` : "Nothing is shouted."),
  };
}

declare module "#grader" {
  interface Matchers {
    toBeSaidQuietly: typeof toBeSaidQuietly;
  }
}
`;

const rules = `- topic: opening hours
  when:
    - when (does|do) ... open
  reply: The museum opens at nine, and closes at five.
`;

const tsconfig = `{
  "extends": "blank-slate/tsconfig.json",
  "include": ["exercises", "solutions", "fixtures"],
  "exclude": ["fixtures/*/wrong"]
}
`;

/** A course of one's own: all that is in its folder but the package it depends on. */
const smallCourse: Readonly<Record<string, string>> = {
  "package.json": packageJson,
  "tsconfig.json": tsconfig,
  "lessons/01-doorman.md": lesson,
  "exercises/01-doorman/doorman.ts": stub,
  "exercises/01-doorman/doorman.spec.ts": spec,
  "solutions/01-doorman/doorman.ts": doorman("userMessage"),
  "fixtures/01-doorman/stub/doorman.ts": stub,
  "fixtures/01-doorman/right/as-text/doorman.ts": doorman("String(userMessage)"),
  "fixtures/01-doorman/wrong/shouted-question-always/doorman.ts": doorman(
    "userMessage.toUpperCase()",
  ),
  "fixtures/01-doorman/wrong/altered-text-trimmed/doorman.ts": doorman("userMessage.slice(1)"),
  "fixtures/mistakes/shouted-question.ts": mistake,
  "fixtures/mistakes/helpers/loudly.ts": helper,
  "fixtures/matchers/to-be-said-quietly.ts": matcher,
  "fixtures/model/museum.yaml": rules,
};

/** What a course's own files import, beside the grader. */
const packages = ["openai", "vitest", "@types/node"];

/**
 * Makes the small course in a temporary folder. This package is installed there as npm installs a
 * folder: as a link. The caller removes the folder above it.
 */
export function makeSmallCourse(): string {
  const root = join(mkdtempSync(join(tmpdir(), "blank-slate-course-")), "the doorman");
  writeFiles(root, smallCourse);
  link(packageRoot, join(root, "node_modules", "blank-slate"));
  for (const name of packages) {
    link(join(packageRoot, "node_modules", name), join(root, "node_modules", name));
  }
  return root;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}
