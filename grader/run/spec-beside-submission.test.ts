import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { workbookRoot } from "../workbook/root.ts";

const id = "03-chatbot-class";

test("submissions outside the workbook are graded with its spec and packages, which are of a piece", async () => {
  const uploads = await mkdtemp(join(tmpdir(), "all uploads "));
  onTestFinished(() => rm(uploads, { recursive: true, force: true }));
  const [plain, takesAPart] = [join(uploads, "Omar", id), join(uploads, "Priya", id)];
  for (const upload of [plain, takesAPart]) {
    await cp(join(workbookRoot, "solutions", id), upload, { recursive: true });
  }
  const part = `
    import { APIError } from "openai/error";
    if (APIError !== OpenAI.APIError) throw new Error("The SDK is there twice.");
  `;
  await appendFile(join(takesAPart, "chatbot.ts"), part);
  const main = join(workbookRoot, "grader", "commands", "main.mjs");
  const graded = await promisify(execFile)(process.execPath, [main, "test", plain, takesAPart]);
  expect(graded.stdout.match(/solved · 15 points/g)).toHaveLength(2);
});
