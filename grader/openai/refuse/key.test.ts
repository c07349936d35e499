import { afterAll, afterEach, expect, test } from "vitest";
import { hello, post, setUp } from "../set-up-for-tests.ts";

const { recorder, close, startAgain } = setUp();
afterEach(startAgain);
afterAll(close);

test("a request without a key is refused before anything else", async () => {
  const response = await post("{", {});
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    error: {
      message:
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the API from your browser and are prompted for a username and password. You can obtain an API key from https://platform.openai.com/account/api-keys.",
      type: "invalid_request_error",
      param: null,
      code: null,
    },
  });
  expect((await post(hello, { authorization: "Bearer " })).status).toBe(401);
});

test("the one wrong key is refused, its middle hidden", async () => {
  const response = await post(hello, { authorization: "Bearer sk-not-a-real-key" });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    error: {
      message:
        "Incorrect API key provided: sk-not-a*****-key. You can find your API key at https://platform.openai.com/account/api-keys.",
      type: "invalid_request_error",
      param: null,
      code: "invalid_api_key",
    },
  });
});

test("a key is never recorded", async () => {
  const key = "sk-a-real-looking-key-1234";
  expect((await post(hello, { authorization: `Bearer ${key}` })).status).toBe(200);
  expect(JSON.stringify(recorder.calls)).not.toContain(key);
});
