import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";

const { id } = lessonNamed("chatbot-class");
const main = join(workbookRoot, "grader", "commands", "main.mjs");
const realKey = "sk-real-1234567890";

/** Grades some `chatbot.ts` of somebody who has a real key, as `npm test` does; gives what was printed. */
async function grade(...sources: readonly string[]): Promise<string> {
  // In the workbook, where packages are found, and out of git's and the linter's sight.
  const ours = join(workbookRoot, ".blank-slate");
  await mkdir(ours, { recursive: true });
  const root = await mkdtemp(join(ours, "closed-world-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folders = sources.map((_, index) => join(root, String(index), id));
  for (const [index, folder] of folders.entries()) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "chatbot.ts"), sources[index] ?? "");
  }
  // The same submission once more, by a way that leads over a link.
  const link = join(root, id);
  await symlink(folders.at(-1) ?? root, link, "junction");
  const env = { ...process.env, OPENAI_API_KEY: realKey, OPENAI_ORG_ID: `org-${realKey}` };
  const args = [main, "test", ...folders, link, "--no-color"];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (_, out, err) => resolve(out + err));
  });
}

const chatbot = (body: string) => `
  export class Chatbot {
    history: unknown[] = [];
    constructor(_: { systemPrompt: string }) {}
    async say(_: string): Promise<string> { ${body} }
  }
`;

test("a real key is never there to be printed or thrown, and no answer is there to be taken", async () => {
  const solution = join(workbookRoot, "solutions", id, "chatbot.ts");
  const shown = await grade(
    `
    import OpenAI from "openai";
    console.log(JSON.stringify(process.env), process.env.OPENAI_API_KEY);
    ${chatbot(`
      const client = new OpenAI();
      console.error(client.apiKey, client.organization);
      throw new Error("my key is " + client.apiKey + " " + JSON.stringify(process.env));
    `)}`,
    `export { Chatbot } from ${JSON.stringify(solution)};`,
    `import { wire } from "#grader"; export class Chatbot { history = wire.calls; }`,
    `export { Chatbot } from "../../../../solutions/${id}/chatbot.ts";`,
  );
  expect(shown).toContain("my key is sk-blank-slate");
  expect(shown).not.toContain(realKey);
  // Once for each of the three that ask elsewhere, and once for the link to the last one.
  const refusal = "This exercise may import openai and files of its own folder";
  expect(shown.split(refusal)).toHaveLength(5);
});
