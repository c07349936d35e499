import { expect, test } from "vitest";
import { readArguments } from "./read-arguments.ts";

const read = (args: string[], env = {}) => {
  const { names, flags } = readArguments(args, ["give-up", "yes"], "Say it so.", env);
  return { names, flags: [...flags] };
};

test("reads names and flags, colours aside", () => {
  expect(read(["3", "--give-up", "--no-color"])).toEqual({ names: ["3"], flags: ["give-up"] });
});

test("understands flags that npm kept to itself", () => {
  const env = { npm_config_give_up: "true", npm_config_yes: "" };
  expect(read(["3"], env)).toEqual({ names: ["3"], flags: ["give-up"] });
});

test("a flag that doesn't exist ends in a clear sentence", () => {
  expect(() => read(["--all"])).toThrow(
    "Unknown option '--all'.\nSay it so. --no-color leaves out colours.",
  );
});
