import { expect, test } from "vitest";
import { optionOf, readChatOptions } from "./read-chat-options.ts";

test("takes every option that isn't its own for a setting of the bot's", () => {
  const args = ["6", "--system", "You are a pirate.", "--max-turns=3", "--no-color"];
  expect(readChatOptions(args, {})).toMatchObject({
    names: ["6"],
    wanted: { systemPrompt: "You are a pirate.", maxTurns: "3" },
    wantsLive: false,
    live: undefined,
  });
  expect([optionOf("systemPrompt"), optionOf("maxTurns")]).toEqual(["--system", "--max-turns"]);
});

test("asks a real model when it is told to, also when npm has taken the option for itself", () => {
  const env = { OPENAI_API_KEY: "sk-mine" };
  const told = readChatOptions(["4", "codeReviewer", "--live", "--model", "m"], env);
  expect(told).toMatchObject({ names: ["4", "codeReviewer"], wantsLive: true, wanted: {} });
  expect(told.live).toMatchObject({ key: "sk-mine", model: "m" });
  expect(readChatOptions(["4"], { ...env, npm_config_live: "true" }).wantsLive).toBe(true);
});

test.each([
  [["3", "4", "5"], {}, "npm run chat talks to one bot, and was given 3 names: 3 4 5."],
  [["3", "--system"], {}, "Option '--system <value>' argument missing."],
  [["3", "--model", "m"], {}, "--model and --env-file belong to --live, and that isn't there."],
  [
    ["3", "You are a pirate."],
    { npm_config_system: "true" },
    "npm has kept --system to itself: options have to stand behind a --.",
  ],
])("says what is wrong with %j", (args, env, message) => {
  expect(() => readChatOptions(args, env)).toThrow(message);
});
