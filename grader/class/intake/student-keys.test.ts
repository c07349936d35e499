import { expect, test } from "vitest";
import { shardOf, studentKeys } from "./student-keys.ts";

const keysOf = (...names: string[]) =>
  studentKeys(names.map((name, index) => ({ name, student: `${name} ${index}` })));

test.each([
  ["Priya Sharma", "priya-sharma"],
  ["李明", "李明"],
  ["प्रिया", "प्रिया"],
  ["Zoë / Team: 2?", "zoë-team-2"],
  ["..", /^student-[\da-f]{6}$/],
  ["😀", /^student-[\da-f]{6}$/],
  ["CON", /^con-[\da-f]{6}$/],
  ["lpt1", /^lpt1-[\da-f]{6}$/],
  ["x".repeat(300), "x".repeat(60)],
])("%j gets the key %s", (name, key) => {
  expect(keysOf(name)[0]).toMatch(typeof key === "string" ? new RegExp(`^${key}$`, "u") : key);
});

test("names that a file system could take for the same get keys that it doesn't", () => {
  const keys = keysOf("José", "Jose\u0301", "JOSÉ", "José ", "omar");
  expect(new Set(keys).size).toBe(5);
  expect(keys.at(-1)).toBe("omar");
  for (const key of keys.slice(0, 4)) expect(key).toMatch(/^josé-[\da-f]{6}$/);
});

test("a key stays when somebody else comes or goes", () => {
  const of = (...students: string[]) =>
    studentKeys(students.map((student) => ({ name: "Omar", student })));
  expect(of("a", "b", "c")[2]).toBe(of("b", "c")[1]);
});

test("a student stays in a shard, and all shards get some", () => {
  const names = Array.from({ length: 200 }, (_, index) => `Student ${index}`);
  const shards = names.map((name) => shardOf(name, 3));
  expect(names.map((name) => shardOf(name, 3))).toEqual(shards);
  for (const shard of [0, 1, 2])
    expect(shards.filter((one) => one === shard).length).toBeGreaterThan(40);
});
