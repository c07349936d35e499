import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";

const { id, nn } = lessonNamed("chatbot-class");
/** Each tries to be passed without having solved the exercise; the first line of its file says how. */
const hostile = join(workbookRoot, "fixtures", id, "hostile");
const solution = join(workbookRoot, "solutions", id);

/** The title line of each submission, as `npm test` prints it. */
function grade(folders: readonly string[]): Promise<{ code: number; titles: readonly string[] }> {
  const main = join(workbookRoot, "grader", "commands", "main.mjs");
  return new Promise((resolve) => {
    const args = [main, "test", ...folders, "--no-color"];
    const child = execFile(process.execPath, args, { maxBuffer: 1e8 }, (_, out) => {
      const titles = out.split("\n").filter((line) => line.startsWith(`  ${nn} · `));
      resolve({ code: child.exitCode ?? -1, titles });
    });
  });
}

test("nothing that a submission does talks the grader into a pass", async () => {
  const root = await mkdtemp(join(tmpdir(), "hostile-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  // The answer by a link, and a right submission that is graded beside all the others.
  const linked = join(root, "linked", id);
  const right = join(root, "right", id);
  await mkdir(linked, { recursive: true });
  await symlink(join(solution, "chatbot.ts"), join(linked, "chatbot.ts"));
  await cp(solution, right, { recursive: true });

  const folders = readdirSync(hostile).map((name) => join(hostile, name));
  const { code, titles } = await grade([...folders, linked, right]);

  const solved = titles.map((title) => title.includes("solved · 15 points"));
  expect(solved).toEqual([...folders.map(() => false), false, true]);
  expect(code).not.toBe(0);
  expect(folders.filter((folder) => existsSync(join(folder, "left-behind.txt")))).toEqual([]);
}, 60_000);
