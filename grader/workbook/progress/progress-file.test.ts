import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteGrading } from "./note.ts";
import { attemptsAt, type Progress } from "./progress.ts";
import { readProgress, updateProgress } from "./progress-file.ts";

const history = { slug: "history", points: 15 };
const today = "2026-11-20";
let root: string;
const folder = () => join(root, ".blank-slate");
const file = () => join(folder(), "progress.json");
const put = async (text: string) => {
  await mkdir(folder());
  await writeFile(file(), text);
};
const solve = (progress: Progress) => noteGrading(progress, history, true, today);
const solved: Progress = {
  at: "history",
  lessons: { history: { solved: today, points: 15, graded: { [today]: 1 } } },
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "blank-slate-"));
});

afterEach(() => rm(root, { recursive: true }));

test("there is no progress at first, and reading makes no file", async () => {
  expect(await readProgress(root)).toEqual({ progress: { lessons: {} } });
  expect(await readdir(root)).toEqual([]);
});

test("what was noted is there again, in one readable file", async () => {
  expect(await updateProgress(root, solve)).toEqual({ progress: solved });
  expect(await readProgress(root)).toEqual({ progress: solved });
  expect(await readdir(folder())).toEqual(["progress.json"]);
  expect(await readFile(file(), "utf8")).toBe(`{
  "version": 2,
  "at": "history",
  "lessons": {
    "history": {
      "solved": "2026-11-20",
      "points": 15,
      "graded": {
        "2026-11-20": 1
      }
    }
  }
}
`);
});

test("the first form of the file is read, and written anew in today's", async () => {
  await put('{"solved":{"02-history":{"points":15,"on":"2026-01-02"}}}');
  const { progress } = await updateProgress(root, solve);
  expect(progress.lessons).toEqual({
    history: { solved: "2026-01-02", points: 15, graded: { "2026-01-02": 1, [today]: 1 } },
  });
  expect(JSON.parse(await readFile(file(), "utf8")).version).toBe(2);
});

test("lessons that aren't there any more are kept, and what somebody added", async () => {
  await put('{"version":2,"mine":"a note","lessons":{"old-lesson":{"solved":"2025-01-02"}}}');
  await updateProgress(root, solve);
  const kept = JSON.parse(await readFile(file(), "utf8"));
  expect(kept).toMatchObject({
    mine: "a note",
    lessons: { "old-lesson": { solved: "2025-01-02" } },
  });
});

test.each([
  ["{", " isn't JSON"],
  ["", "it isn't JSON"],
  ["[]", "it isn't a list of lessons in braces"],
  ['{"solved":{"02-history":true}}', '"02-history" should say "points" and "on", a day'],
  ['{"version":2,"lessons":[]}', '"lessons" should be a list in braces'],
  [
    '{"version":2,"lessons":{"history":{"solved":"yesterday"}}}',
    '"history" has a "solved" that should be a day such as 2026-11-20',
  ],
  [
    '{"version":2,"lessons":{"history":{"graded":{"2026-13-45":1}}}}',
    '"history" has a "graded" that should hold days and numbers',
  ],
])("a damaged file (%s) is moved aside, named, and never overwritten", async (text, why) => {
  await put(text);
  const { progress, notice } = await updateProgress(root, solve);
  expect(progress).toEqual(solved);
  expect(notice).toMatch(/ is damaged: .*\.\nIt was moved to /);
  expect(notice).toContain(`${why}.\nIt was`);
  const aside = /It was moved to (.*\.json), and/.exec(notice ?? "")?.[1] ?? "(not named)";
  expect(aside).toMatch(/^\.blank-slate\/progress\.damaged-\d{4}-\d\d-\d\d-\d{6}\.json$/);
  expect(notice?.endsWith(`\nnpm run progress import ${aside}`)).toBe(true);
  expect(await readFile(join(root, aside), "utf8")).toBe(text);
  expect(await readProgress(root)).toEqual({ progress: solved });
});

test("two damaged files within a second both stay, also when they are only read", async () => {
  for (const text of ["first", "second"]) {
    await mkdir(folder(), { recursive: true });
    await writeFile(file(), text);
    const { progress, notice } = await readProgress(root);
    expect(progress).toEqual({ lessons: {} });
    expect(notice).toContain("is damaged");
  }
  const names = (await readdir(folder())).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder(), name), "utf8")));
  expect(texts.sort()).toEqual(["first", "second"]);
});

test("a file of a newer workbook is left alone", async () => {
  const text = '{"version":3,"lessons":"in another form"}';
  await put(text);
  for (const kept of [await readProgress(root), await updateProgress(root, solve)]) {
    expect(kept.notice).toMatch(
      /was written by a newer workbook than this one\.\nIt was left alone, .* Bring this/,
    );
  }
  expect(await readFile(file(), "utf8")).toBe(text);
  expect(await readdir(folder())).toEqual(["progress.json"]);
});

test("a folder that can't be written ends in a notice, not in an error", async () => {
  await writeFile(folder(), "a file where the folder should be");
  const { progress, notice } = await updateProgress(root, solve);
  expect(progress).toEqual(solved);
  expect(notice).toMatch(/^Your progress can't be (read|saved)/);
  expect(await readFile(folder(), "utf8")).toBe("a file where the folder should be");
});

test("without the right to write, what is there is read, and a notice says the rest", async () => {
  await updateProgress(root, solve);
  await chmod(folder(), 0o500);
  const { progress, notice } = await updateProgress(root, solve);
  await chmod(folder(), 0o700);
  expect(attemptsAt(progress, "history")).toBe(2);
  // Whoever may do anything, root for instance, was able to write.
  if (process.getuid?.() !== 0) expect(notice).toMatch(/^Your progress can't be saved in .*EACCES/);
});

test("a file that can't be read or replaced ends in a notice", async () => {
  await mkdir(join(file(), "inner"), { recursive: true });
  const { notice } = await updateProgress(root, solve);
  expect(notice).toMatch(/^Your progress can't be read: EISDIR/);
});

test("what a command left behind that was killed in mid-write doesn't matter", async () => {
  await updateProgress(root, solve);
  // No process has this number.
  const gone = `9999999-${hostname()}-00000000-0000-0000-0000-000000000000`;
  await writeFile(`${file()}.lock`, gone);
  await writeFile(`${file()}.${gone}`, '{"version":2,"less');
  const { progress, notice } = await updateProgress(root, solve);
  expect({ attempts: attemptsAt(progress, "history"), notice }).toEqual({ attempts: 2 });
  expect(await readdir(folder())).toEqual(["progress.json"]);
});

test("changes of one process at the same time all count", async () => {
  await Promise.all(Array.from({ length: 8 }, () => updateProgress(root, solve)));
  expect(attemptsAt((await readProgress(root)).progress, "history")).toBe(8);
});

test("two processes that write at the same time lose nothing", async () => {
  const program = join(root, "write.mjs");
  await build({
    stdin: {
      contents: `
        import { noteGrading } from "./note.ts";
        import { updateProgress } from "./progress-file.ts";
        const [root, slug] = process.argv.slice(2);
        for (let count = 0; count < 10; count += 1) {
          for (const name of [slug, "shared"]) {
            const lesson = { slug: name, points: 15 };
            await updateProgress(root, (before) => noteGrading(before, lesson, false, "${today}"));
          }
        }`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: program,
  });
  const run = (slug: string) => promisify(execFile)(process.execPath, [program, root, slug]);
  await Promise.all([run("one"), run("other")]);
  const { progress, notice } = await readProgress(root);
  const attempts = ["one", "other", "shared"].map((slug) => attemptsAt(progress, slug));
  expect({ attempts, notice }).toEqual({ attempts: [10, 10, 20] });
  expect(await readdir(folder())).toEqual(["progress.json"]);
});
