import { expect, test } from "vitest";
import { lookFor } from "../../report/markdown/look.ts";
import { introduction } from "./introduction.ts";

const look = lookFor({ color: false, links: false });
const show = (options: Parameters<typeof introduction>[1]) =>
  introduction("03 · The Chatbot class", options, 76, look);
const server = {
  baseURL: "https://api.openai.com/v1",
  key: "sk-secret",
  model: undefined,
  organization: undefined,
  project: undefined,
};

test("says that the model is simulated, and says no more", () => {
  expect(show({ live: undefined, wantsLive: false })).toEqual([
    "",
    "03 · The Chatbot class                              simulated model, offline",
    "",
  ]);
});

test("names the host before anything leaves, and never the key", () => {
  const lines = show({ live: { ...server, model: "gpt-4o" }, wantsLive: true });
  expect(lines).toEqual([
    "",
    "03 · The Chatbot class                                  live: api.openai.com",
    "",
    "What is sent goes to https://api.openai.com/v1 from here on, with your key",
    "and for the model gpt-4o.",
    "",
  ]);
});
