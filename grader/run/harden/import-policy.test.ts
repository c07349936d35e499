import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { whyNotImport } from "./import-policy.ts";

const { id: chatbot } = lessonNamed("chatbot-class");
const folder = join(workbookRoot, "fixtures", chatbot, "right", "helper-file");
const why = (id: string) => whyNotImport(id, folder, folder);

test.each([
  ...["openai", "openai/error", "zod", "node:fs", "fs/promises", "node:https", "node:util"],
  ...["./complete.ts", "./complete.ts?raw", "not-installed", "@no/such-package"],
  `/fixtures/${chatbot}/right/helper-file/complete.ts`,
  "/node_modules/openai/index.mjs",
  join(folder, "complete.ts"),
])("lets a submission import %s", (id) => {
  expect(why(id)).toBeUndefined();
});

test.each([
  ...["vitest", "vitest/node", "vite/module-runner", "msw/node", "esbuild", "tsx/esm/api"],
  ...["node:child_process", "worker_threads", "node:module", "node:vm", "node:net", "node:v8"],
  ...["#grader", "data:text/javascript,1", "../client-inside/chatbot.ts", "./../../wrong/x.ts"],
  `/solutions/${chatbot}/chatbot.ts`,
  "/node_modules/vitest/dist/index.js",
  `/@fs/${join(workbookRoot, "solutions", chatbot, "chatbot.ts")}`,
  join(workbookRoot, "grader", "index.ts"),
])("doesn't let a submission import %s", (id) => {
  expect(why(id)).toBe(
    `This exercise may import openai and files of its own folder, but not "${id}".`,
  );
});
