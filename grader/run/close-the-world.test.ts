import { expect, test } from "vitest";
import { closeTheWorld } from "./close-the-world.ts";

test("takes every key and every setting of an API away, and leaves the rest", () => {
  const env = {
    PATH: "/bin",
    OPENAI_API_KEY: "sk-real",
    openai_api_key: "sk-real",
    OPENAI_ADMIN_KEY: "sk-real",
    OPENAI_BASE_URL: "https://proxy.example.com/v1",
    OPENAI_ORG_ID: "org-real",
    OPENAI_LOG: "debug",
    AZURE_OPENAI_API_KEY: "real",
    ANTHROPIC_API_KEY: "sk-ant-real",
    MY_OPENAI_NOTES: "kept",
  };
  closeTheWorld(env);
  expect(env).toEqual({
    PATH: "/bin",
    MY_OPENAI_NOTES: "kept",
    OPENAI_API_KEY: "sk-blank-slate",
    OPENAI_BASE_URL: "http://127.0.0.1:4/v1",
  });
});

test("gives a key that opens nothing where there was none", () => {
  const env: NodeJS.ProcessEnv = {};
  closeTheWorld(env);
  expect(env.OPENAI_API_KEY).toBe("sk-blank-slate");
});
