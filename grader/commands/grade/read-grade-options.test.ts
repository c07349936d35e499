import { expect, test } from "vitest";
import { readGradeOptions } from "./read-grade-options.ts";

const read = (line: string, env = {}) =>
  readGradeOptions(
    line.split(" ").filter((word) => word !== ""),
    env,
  );

test("reads what there is to say about a class", () => {
  const line =
    "submissions more.zip --out r --exercise 3 --exercise 4,05 --hidden h --seed 7 --seconds 20 --shard 3/8";
  expect(read(line)).toEqual({
    paths: ["submissions", "more.zip"],
    out: "r",
    exercises: ["3", "4", "05"],
    hidden: "h",
    due: undefined,
    seed: 7,
    seconds: 20,
    shard: { part: 3, of: 8 },
    merge: false,
    help: false,
  });
  expect(read("a b --merge")).toMatchObject({ paths: ["a", "b"], merge: true, out: "report" });
});

test.each([
  ["2026-11-20", new Date(2026, 10, 20, 23, 59, 59, 999)],
  ["2026-11-20T18:00", new Date(2026, 10, 20, 18, 0, 59, 999)],
  ["2026-11-20T18:00:05", new Date(2026, 10, 20, 18, 0, 5, 999)],
  ["2026-11-20T18:00Z", new Date(Date.UTC(2026, 10, 20, 18, 0, 59, 999))],
  ["2026-11-20T18:00+05:30", new Date(Date.UTC(2026, 10, 20, 12, 30, 59, 999))],
])("what is due %s is late after %s", (text, due) => {
  expect(read(`x --due ${text}`).due).toEqual(due);
});

test.each([
  ["--due soon", /--due takes a day or a moment, and was given "soon"/],
  ["--due 2026-13-01", /--due takes/],
  ["--shard 9/8", /--shard takes a part of a whole, and was given "9\/8"/],
  ["--shard 0/8", /--shard takes/],
  ["--seed x", /--seed takes a whole number, and was given "x"/],
  ["--seconds 0", /--seconds takes 1 or more/],
  ["--speed 3", /Unknown option '--speed'\.\nnpm run grade -- --help says what there is\./],
])("%s ends in a clear sentence", (line, message) => {
  expect(() => read(`x ${line}`)).toThrow(message);
});

test("says so when npm has kept an option to itself", () => {
  expect(() => read("submissions report", { npm_config_out: "true" })).toThrow(
    "npm has kept --out to itself.\nPut -- before the options: npm run grade -- submissions --out …",
  );
});
