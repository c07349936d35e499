import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { workbookRoot } from "../workbook/root.ts";

test("a submission outside the workbook is graded with the workbook's spec and packages", async () => {
  const upload = join(await mkdtemp(join(tmpdir(), "an upload ")), "03-chatbot-class");
  onTestFinished(() => rm(join(upload, ".."), { recursive: true, force: true }));
  await cp(join(workbookRoot, "solutions", "03-chatbot-class"), upload, { recursive: true });
  const main = join(workbookRoot, "grader", "commands", "main.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [main, "test", upload]);
  expect(stdout).toContain("solved · 15 points");
});
