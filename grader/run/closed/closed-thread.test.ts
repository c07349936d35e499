import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { Grader } from "../grader.ts";
import type { Submission } from "../submission.ts";

const chatbot = (body: string, before = "") => `${before}
  export class Chatbot {
    history: unknown[] = [];
    constructor(_: { systemPrompt: string }) {}
    async say(_: string): Promise<string> { ${body} }
  }
`;

test("in closed processes a class is graded as usual, and whoever allocates, loops or looks around harms nobody else", async () => {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "a class "));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lesson = lessonNamed("chatbot-class");
  const handIn = async (name: string, source: string): Promise<Submission> => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "chatbot.ts"), source);
    return { lesson, folder: join(folder, name) };
  };
  const solution: Submission = { lesson, folder: join(workbookRoot, "solutions", lesson.id) };
  const hiddenSpec = join(folder, "hidden.spec.ts");
  await writeFile(
    hiddenSpec,
    `
    import { conversation, wire } from "#grader";
    import { expect, test } from "vitest";
    import { Chatbot } from "./chatbot.ts";
    test("a hidden check", async () => {
      const systemPrompt = "You are a hidden tutor.";
      const bot = new Chatbot({ systemPrompt });
      const talk = conversation({ systemPrompt, say: (text) => bot.say(text), history: () => bot.history });
      await talk.say("Hi!");
      expect(talk).toSendTheRightWires();
    });`,
  );
  const readOther = `return readFileSync(${JSON.stringify(join(folder, "endless", "chatbot.ts"))}, "utf8");`;
  const submissions = [
    solution,
    await handIn("endless", chatbot("for (;;);")),
    await handIn("hoarder", chatbot("for (const all = []; ; ) all.push(Buffer.alloc(1e7, 7));")),
    await handIn("curious", chatbot(readOther, 'import { readFileSync } from "node:fs";')),
    await handIn("walker", chatbot('return String(Object.keys(import.meta.glob("/**")));')),
    { ...solution, spec: hiddenSpec },
  ];
  const grader = await Grader.start({ closed: folder, threads: 1, seconds: 2 });
  onTestFinished(() => grader.close());
  const verdicts = await grader.grade(submissions, { share: submissions.length });
  expect(verdicts.map(({ outcome }) => outcome)).toEqual([
    "solved",
    ...["unsolved", "unsolved", "unsolved", "unsolved"],
    "solved",
  ]);
  const [, endless, hoarder, curious, walker, hidden] = verdicts.map(
    ({ problem, checks }) => (problem ?? checks.find((check) => check.problem)?.problem)?.message,
  );
  expect(endless).toContain(
    'was stopped after 2 s in the check "begins every call with the system prompt"',
  );
  expect(hoarder).toMatch(/^Your code was cut off .* It needed more than 700 MB of memory\./);
  expect(curious).toContain("This exercise may read the files of its own folder, but not open");
  expect(walker).toContain("import.meta.glob");
  expect(hidden).toBeUndefined();
  expect(verdicts.at(-1)?.checks.map(({ name }) => name)).toEqual(["a hidden check"]);
});
