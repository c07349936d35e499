import { callCode, streamedCalls, wholeCalls } from "./call.ts";
import type { Axes, Style } from "./cover.ts";
import { contentCode, turnCode } from "./turn.ts";

/** A file of an exercise that can be written in many styles. */
export interface Program {
  readonly axes: Axes;
  write(style: Style): string;
}

const shared = {
  client: ["module", "in-say", "lazy", "with-options", "base-url"],
  content: ["text", "part", "parts"],
  parameters: ["none", "more"],
  form: ["function", "arrow"],
};
const memory = {
  store: ["push", "spread", "concat", "frozen"],
  saved: ["text", "sdk", "part"],
  order: ["before", "after"],
};
const role = ["system", "developer"];
const shape = ["fields", "private", "getter", "subclass"];

const meeting = `return [await ask(\`My name is \${name}.\`), await ask("What's my name?")];`;

/** Lesson 1: a call that leaves nothing behind. */
export const statelessCall: Program = {
  axes: { call: wholeCalls, ...shared },
  write: (style) => {
    const messages = `[{ role: "user", content: ${contentCode(style, "question")} }]`;
    const request = { client: clientOf(style), model: '"gpt-4o-mini"', messages };
    const body = `${inSay(style)}${callCode(style, request)}\nreturn reply;`;
    return `${top(style)}
${asFunction(style, "ask", "question: string", body)}
${asFunction(style, "meetTwice", "name: string", meeting)}
`;
  },
};

/** A module with a `history` and a function: lessons 2 and 7. */
export function moduleBot(name: string, streams: boolean, rest = ""): Program {
  return {
    axes: { call: streams ? streamedCalls : wholeCalls, ...shared, ...memory },
    write: (style) => {
      const bot = { list: "history", client: clientOf(style), model: '"gpt-4o-mini"', front: "" };
      const takes = `userMessage: string${streams ? ", onToken: (token: string) => void" : ""}`;
      return `${top(style)}
export let history: any[] = [];
${asFunction(style, name, takes, turnCode(style, { ...bot, streams }))}
${rest}`;
    },
  };
}

/** A function that makes bots: lesson 7. */
export const botMaker: Program = {
  axes: { call: wholeCalls, ...shared, ...memory, role },
  write: (style) => {
    const front = systemMessage(style);
    const bot = { list: "history", client: clientOf(style), model: '"gpt-4o-mini"', front };
    const turn = turnCode(style, { ...bot, streams: false });
    const say =
      style.form === "arrow"
        ? `say: async (userMessage: string) => {\n${turn}\n}`
        : `async say(userMessage: string) {\n${turn}\n}`;
    return `${top(style)}
export function createBot(systemPrompt: string) {
let history: any[] = [];
return {
${say},
};
}
`;
  },
};

/** A class with a method `say`: lessons 3, 4, 5, 6 and 8. */
export function classBot(name: string, kind: "whole" | "streams" | "window"): Program {
  const streams = kind === "streams";
  const window = kind === "window" ? { window: ["keep", "drop"] } : {};
  return {
    axes: {
      call: streams ? streamedCalls : wholeCalls,
      ...shared,
      ...memory,
      role,
      shape,
      ...window,
    },
    write: (style) => {
      const list = style.shape === "getter" ? "this.#history" : "this.history";
      const model = style.shape === "private" ? "this.#model" : "this.model";
      const turn = turnCode(style, {
        list,
        client: style.client === "lazy" ? "this.client" : clientOf(style),
        model,
        front: kind === "window" ? "this.first" : "",
        ...(kind === "window" ? { window: "this.maxTurns" } : {}),
        streams,
      });
      const takes = `userMessage: string${streams ? ", onToken: (token: string) => void" : ""}`;
      const say =
        style.form === "arrow" && style.shape !== "subclass"
          ? `say = async (${takes}): Promise<string> => {\n${turn}\n};`
          : `async say(${takes}): Promise<string> {\n${turn}\n}`;
      const first = systemMessage(style);
      const body = `
${list.replace("this.", "")}: any[];
${model.replace("this.", "")}: string;
${style.client === "lazy" ? "client = new OpenAI();" : ""}
first: any;
maxTurns: number;
constructor({ systemPrompt, model = "gpt-4o-mini", maxTurns = 10 }: { systemPrompt: string; model?: string; maxTurns?: number }) {
${model} = model;
this.first = ${first};
this.maxTurns = maxTurns;
${list} = ${kind === "window" ? "[]" : "[this.first]"};
}
${style.shape === "getter" ? "get history() {\nreturn [...this.#history];\n}" : ""}
${say}
`;
      return style.shape === "subclass"
        ? `${top(style)}\nclass Bot {${body}}\nexport class ${name} extends Bot {}\n`
        : `${top(style)}\nexport class ${name} {${body}}\n`;
    },
  };
}

function systemMessage(style: Style): string {
  return `{ role: "${style.role}", content: ${contentCode(style, "systemPrompt")} }`;
}

/** The head of a file: the import, and the client where it is made there. */
function top({ client }: Style): string {
  const made: Record<string, string> = {
    module: "const client = new OpenAI();",
    lazy: "let made: OpenAI | undefined;",
    "with-options": "const client = new OpenAI({ maxRetries: 1 });",
    "base-url": 'const client = new OpenAI({ baseURL: "https://proxy.example/openai/v1" });',
  };
  return `import OpenAI from "openai";\n${made[client ?? ""] ?? ""}`;
}

function clientOf({ client }: Style): string {
  if (client === "lazy") return "(made ??= new OpenAI())";
  return client === "with-options" ? "client.withOptions({ timeout: 30_000 })" : "client";
}

function inSay({ client }: Style): string {
  return client === "in-say" ? "const client = new OpenAI();\n" : "";
}

function asFunction({ form }: Style, name: string, takes: string, body: string): string {
  return form === "arrow"
    ? `export const ${name} = async (${takes}) => {\n${body}\n};`
    : `export async function ${name}(${takes}) {\n${body}\n}`;
}
