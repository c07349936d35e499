import { expect, test } from "vitest";
import { adviceOnModel } from "./advice-on-model.ts";

const live = { baseURL: "http://localhost:11434/v1", model: undefined };
const missing = [{ refused: undefined }, { refused: 404 }];

test("advises to name a model where a server doesn't know the course's", () => {
  expect(adviceOnModel({ live }, missing, "npm run try 3")).toBe(
    "Does localhost:11434 have a model of that name? Name one it has: npm run try 3 -- --live --model llama3.2",
  );
});

test("has no advice offline, for a model that was named, or for any other refusal", () => {
  expect(adviceOnModel({ live: undefined }, missing, "npm run demo")).toBeUndefined();
  const named = { ...live, model: "llama3.2" };
  expect(adviceOnModel({ live: named }, missing, "npm run demo")).toBeUndefined();
  expect(adviceOnModel({ live }, [{ refused: 400 }], "npm run demo")).toBeUndefined();
});
