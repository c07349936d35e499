import { expect, test } from "vitest";
import { readProgramOptions } from "./read-program-options.ts";

const usage =
  "Run npm run try 3 for lesson 3. npm run try 3 -- --wire shows each wire in full, -- --live asks a real model.";

test("reads the lesson and the options, whether npm keeps them to itself or not", () => {
  expect(readProgramOptions("try", ["5", "--wire"], {})).toMatchObject({ name: "5", wire: true });
  const kept = { npm_config_wire: "true", npm_config_live: "true", OPENAI_API_KEY: "sk-1" };
  expect(readProgramOptions("try", ["5"], kept)).toMatchObject({
    name: "5",
    wire: true,
    wantsLive: true,
    live: { baseURL: "https://api.openai.com/v1", key: "sk-1" },
  });
});

test("stays offline unless asked to leave, and where there is nobody to ask", () => {
  const key = { OPENAI_API_KEY: "sk-1" };
  expect(readProgramOptions("demo", [], key)).toMatchObject({ wantsLive: false, live: undefined });
  expect(readProgramOptions("demo", ["--live"], {})).toMatchObject({
    wantsLive: true,
    live: undefined,
  });
});

test.each([
  [[], `npm run try needs to know which exercise to run.\n${usage}`],
  [["3", "4"], `npm run try runs one exercise at a time, and was given 2: 3 4.\n${usage}`],
  [["3", "--wires"], `Unknown option '--wires'.\n${usage}`],
  [
    ["3", "--model", "x"],
    `--model and --env-file belong to --live, and that isn't there.\n${usage}`,
  ],
])("%j ends in a clear sentence", (args, message) => {
  expect(() => readProgramOptions("try", args, {})).toThrow(message);
});

test("the demo takes no lesson", () => {
  expect(() => readProgramOptions("demo", ["3"], {})).toThrow(
    'npm run demo takes no lesson, and was given "3".',
  );
});
