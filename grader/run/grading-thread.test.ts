import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import type { Evidence } from "./evidence.ts";
import { GradingThread, type RunRequest } from "./grading-thread.ts";
import { type Thread, ThreadStore } from "./thread.ts";

const { id, nn } = lessonNamed("chatbot-class");

test("what shares a context with a submission that patches it is judged as if it stood alone, outside the workbook too, with packages that are of a piece", async () => {
  const root = await mkdtemp(join(tmpdir(), "all uploads "));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folders = ["a", "b", "c", "d", "e"].map((name) => join(root, name, id));
  const solution = join(workbookRoot, "solutions", id);
  for (const folder of folders) await cp(solution, folder, { recursive: true });
  const [takesAPart = root, vandal = root, , patcher = root] = folders;
  const part = `
    import { APIError } from "openai/error";
    if (APIError !== OpenAI.APIError) throw new Error("The SDK is there twice.");
  `;
  await appendFile(join(takesAPart, "chatbot.ts"), part);
  await mkdir(vandal, { recursive: true });
  await writeFile(
    join(vandal, "chatbot.ts"),
    `
      globalThis.fetch = async () => new Response("{}");
      export class Chatbot { history: unknown[] = []; async say() { return ""; } }
    `,
  );
  await writeFile(
    join(patcher, "chatbot.ts"),
    `
      Array.prototype.filter = () => [];
      export class Chatbot { history: unknown[] = []; async say() { return ""; } }
    `,
  );
  const main = join(workbookRoot, "grader", "commands", "main.mjs");
  const shown = await new Promise<string>((resolve) => {
    execFile(process.execPath, [main, "test", ...folders, "--no-color"], (_, out) => resolve(out));
  });
  const titles = shown.split("\n").filter((line) => line.startsWith(`  ${nn} · `));
  expect(titles.map((title) => title.includes("solved · 15 points"))).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test("what came between one that left traces and one that ended the thread is run again", async () => {
  const seal = "sealed";
  const report = {
    also: [],
    explained: [],
    printed: "",
    flooded: false,
    refused: [],
    recorded: [],
  };
  const unseen = { headline: undefined, exhibit: undefined, file: undefined };
  const evidence: Evidence = { checks: [], matchers: [], canary: "failed" };
  const end = { blankSlate: "end", report: { ...report, ...unseen }, evidence } as const;
  const thread: Thread = {
    seal,
    listener: undefined,
    hasEnded: false,
    post() {
      const told = ["begin", end, "tainted", "begin", end, "begin"].map((news) =>
        typeof news === "string" ? { blankSlate: news } : news,
      );
      for (const news of told) this.listener?.onMessage({ seal, news });
      this.listener?.onEnd("It fell over.");
    },
    lastCheck: async () => undefined,
    hold() {},
    end() {},
  };
  const store = new ThreadStore(() => thread, { mostRuns: 1, keepsReady: false });
  const request: RunRequest = JSON.parse('{ "type": "run", "context": {} }');
  const files = ["vandal", "neighbour", "other"].map((filepath) => ({
    filepath,
    testLocations: undefined,
    testNamePattern: undefined,
    testIds: undefined,
    testTagsFilter: undefined,
  }));
  const graded = new GradingThread(store, () => {});
  const { kind, again, seen } = await graded.run(undefined, { request, files, limit: 1000 });
  expect(kind).toBe("done");
  expect(again.map(({ filepath }) => filepath)).toEqual(["neighbour", "other"]);
  expect([...seen.keys()]).toEqual(["vandal"]);
});
