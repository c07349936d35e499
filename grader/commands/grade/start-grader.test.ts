import { expect, test } from "vitest";
import { startGrader } from "./start-grader.ts";

test("where nothing can be written, it says what to do before strangers' code is run", async () => {
  const asTypeScript = { file: "run/closed/keeper.ts", execArgv: ["--import", "tsx"] };
  await expect(startGrader({ closed: import.meta.dirname }, asTypeScript)).rejects.toThrow(
    /nothing can be written to grader\/\.compiled/,
  );
});
