import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { lookFor } from "../report/markdown/look.ts";
import { readFrontMatter } from "../workbook/front-matter.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { blocksIn } from "./teaching-samples.ts";
import { checkLessons } from "./test/lesson-check/check-lessons.ts";
import { byLesson } from "./test/lesson-check/complaint.ts";
import { readCourse } from "./test/lesson-check/course.ts";
import { completeCourse, withCourse } from "./test/lesson-check/course-for-tests.ts";
import { showOutcome } from "./test/show-outcome.ts";

/* What TEACHING.md shows beside its specs: commands, options, names, links, settings. */

const commands = import.meta.dirname;
const guide = await readFile(join(workbookRoot, "TEACHING.md"), "utf8");
const blocks = blocksIn(guide);
const only = (info: string) => blocks.find((block) => block.info === info)?.text ?? "";
const { scripts } = JSON.parse(await readFile(join(workbookRoot, "package.json"), "utf8"));

/** `npm run grade -- a --out b` wherever it stands in the guide, on a line of its own or in a sentence. */
const lines = [
  ...blocks.filter(({ info }) => info === "sh").flatMap(({ text }) => text.split("\n")),
  ...[...guide.matchAll(/`(npm (?:run|test|start)\b[^`]*)`/g)].map(([, line = ""]) => line),
];

/** A command's file and all of grader/commands that it imports, as one text. */
async function sourcesOf(file: string, seen = new Set<string>()): Promise<string> {
  if (seen.has(file) || relative(commands, file).startsWith("..")) return "";
  seen.add(file);
  const source = await readFile(file, "utf8");
  const imports = [...source.matchAll(/(?:from|import\() ?"(\.[^"]+\.ts)"/g)];
  const others = imports.map(([, path = ""]) => sourcesOf(join(dirname(file), path), seen));
  return [source, ...(await Promise.all(others))].join("\n");
}

test("every command in the guide is a script, and has the options it is given", async () => {
  expect(lines.length).toBeGreaterThan(20);
  const wrong = lines.map(async (line) => {
    const name = /^npm (?:run )?([a-z:-]+)/.exec(line)?.[1] ?? line;
    const script: string | undefined = scripts[name];
    if (script === undefined) return [`${line}: there is no script ${name}`];
    const command = script.split(" ").at(-1);
    const source = await sourcesOf(join(commands, `${command}.ts`));
    return [...line.matchAll(/ --([a-z-]+)/g)]
      .map(([, option = ""]) => option)
      .filter((option) => !new RegExp(`(["']|\\b)${option}\\1\\s*[:,\\]]`).test(source))
      .map((option) => `${line}: there is no option --${option}`);
  });
  expect((await Promise.all(wrong)).flat()).toEqual([]);
});

test("every command of a course of one's own is one of the package's", () => {
  const course: { scripts: Record<string, string> } = JSON.parse(only("json package.json"));
  const missing = Object.values(course.scripts)
    .map((script) => script.replace("blank-slate ", ""))
    .filter((name) => !existsSync(join(commands, `${name}.ts`)));
  expect(missing).toEqual([]);
});

test("everything that a spec can use is used in a sample", async () => {
  const samples = blocks
    .filter(({ info }) => info.startsWith("ts spec"))
    .map(({ text }) => text)
    .join("\n");
  const folder = join(commands, "..", "expect");
  const files = (await readdir(folder)).filter((file) => !/tests?\.ts$/.test(file));
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const matchers = sources.flatMap((source) =>
    [...source.matchAll(/^ {2,4}(to[A-Z]\w+)\(/gm)].map(([, name = ""]) => name),
  );
  const door = await readFile(join(commands, "..", "index.ts"), "utf8");
  const tools = /export const \{([^}]+)\} = host\.kit;/.exec(door)?.[1]?.match(/\w+/g) ?? [];
  expect(matchers.length).toBeGreaterThan(20);
  expect(tools.length).toBeGreaterThan(5);
  const unused = [...matchers, ...tools].filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(samples),
  );
  expect(unused).toEqual([]);
});

test("the front matter can be read, and weighs checks that there are", async () => {
  const { exercise } = lessonNamed("chatbot-class");
  const rest = "title: a\nminutes: 1\nversions: {}\nreviewed: 2026-11-20\nreview-by: 2027-02-20";
  const text = `---\n${rest}\n${only("yaml front-matter")}\n---\n`;
  const { passMark, weights } = await readFrontMatter(text, "TEACHING.md");
  expect(passMark).toBe(60);
  const [spec = ""] = (await readdir(exercise)).filter((file) => /spec/.test(file));
  const checks = await readFile(join(exercise, spec), "utf8");
  for (const name of Object.keys(weights)) expect(checks).toContain(`test("${name}"`);
});

test("what npm test says of the unfinished lesson is what it really says", async () => {
  const block = only("text npm test");
  // Whoever makes the lesson of the guide, and moves it, moves it in the guide, too.
  const id = /\b\d+-rolling-summary/.exec(block)?.[0] ?? "";
  const files = new Map(
    [...completeCourse()].map(([path, text]) => [path.replace("01-rolling-summary", id), text]),
  );
  const lesson = files.get(`lessons/${id}.md`) ?? "";
  files.set(`lessons/${id}.md`, lesson.replace(/### Hint 3 of 3.*(?=## Why)/s, ""));
  files.delete(`solutions/${id}/bot.ts`);
  const said = await withCourse(files, async (root) => {
    const course = await readCourse(root);
    const lessons = byLesson(checkLessons(course), course.lessons);
    const outcome = { what: "", passed: 8, failed: 1, complaints: [], lessons };
    const look = lookFor({ color: false, links: false });
    return showOutcome("lessons", outcome, 0.2, { columns: 80, look });
  });
  // Under the lesson's title, which has a number that no command changes.
  expect(block.split("\n").slice(3)).toEqual(said.slice(3, -1));
});

test("every link within the guide leads to a heading, and every file it names is there", () => {
  const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
  const anchors = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(8);
  expect(anchors.filter((anchor = "") => !headings.includes(anchor))).toEqual([]);
  const named = [...guide.matchAll(/`((?:grader|fixtures|lessons)\/[\w./-]+)`/g)]
    .map(([, path = ""]) => path.split(posix.sep).join(sep))
    // What is still to be made: the lesson that is made there, and what a course of one's own has.
    .filter((path) => !/-rolling-summary|fixtures.(mistakes|matchers)/.test(path));
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((path) => !existsSync(join(workbookRoot, path)))).toEqual([]);
});
