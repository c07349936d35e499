import { expect, test } from "vitest";
import { bombard } from "./bad-requests.ts";
import { openWays } from "./ways.ts";

test("whatever is sent is answered with a reply, or with an error as OpenAI makes them", async () => {
  const { complaints } = await bombard(openWays(), 400, 7);
  expect(complaints).toEqual([]);
});
