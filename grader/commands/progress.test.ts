import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { filesIn } from "../workbook/files-in.ts";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { noteGrading } from "../workbook/progress/note.ts";
import { updateProgress } from "../workbook/progress/progress-file.ts";
import { run } from "./progress.ts";
import { runHere } from "./run-here.ts";
import { TestWorkbook } from "./workbook-for-tests.ts";

const { id, n } = lessonNamed("chatbot-class");
const history = lessonNamed("history");
const first = lessonNamed("stateless-call");
const second = first.number + 1;
let workbook: TestWorkbook;
const exercise = (...path: string[]) => workbook.path("exercises", id, ...path);
const carried = () => workbook.path("taken along.json");
const solve = (slug: string) =>
  updateProgress(workbook.root, (before) =>
    noteGrading(before, { slug, points: 15 }, true, "2026-11-20"),
  );

beforeAll(async () => {
  workbook = await TestWorkbook.make();
});

beforeEach(async () => {
  workbook.clearDesk();
  await rm(carried(), { force: true });
});

afterAll(() => workbook.remove());

test("shows solved exercises, attempts and what is next, within 80 columns", async () => {
  await solve("stateless-call");
  const { code, out, err } = await workbook.run("progress");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^ {2}█+░+ {3}1 of \d+ exercises, 15 of \d+ points$/m);
  expect(out).toMatch(
    new RegExp(`^→ ✓ ${first.nn} {2}The stateless call +2026-11-20 +1 +15 of 15$`, "m"),
  );
  expect(out).toMatch(
    new RegExp(
      String.raw`\n {2}Next: npm run lesson ${second}\n {8}npm test exercises/0?${second}\n\n$`,
    ),
  );
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("carries progress and code to another machine, where a file that differs is backed up first", async () => {
  await solve("chatbot-class");
  await writeFile(exercise("chatbot.ts"), "from there\r\n");
  await writeFile(exercise("helper.ts"), "help");
  await writeFile(exercise("cat.png"), Buffer.from([0x89, 0xff, 0xfe]));
  expect(await workbook.run("progress", "export", carried(), "--with-code")).toMatchObject({
    code: 0,
    err: "",
    out: `
  Your progress and your code of 1 exercise are in taken along.json
  Left out, as it isn't text: exercises/${id}/cat.png

  There:  npm run progress import "${carried()}" -- --with-code

`,
  });

  workbook.clearDesk();
  await solve("history");
  await writeFile(exercise("chatbot.ts"), "from here");
  const without = await workbook.run("progress", "import", "taken along.json");
  expect(without).toMatchObject({ code: 0, err: "" });
  expect(without.out).toContain(`are solved,\n  new: ${n}.\n`);
  expect(without.out).toMatch(/The file also holds code of 1 exercise\. Your own was left alone/);
  expect(await readFile(exercise("chatbot.ts"), "utf8")).toBe("from here");

  const { code, out } = await workbook.run("progress", "import", carried(), "--with-code");
  expect(code).toBe(0);
  expect(out).toMatch(
    new RegExp(
      String.raw`\n {2}Put in {7}exercises/${id}/chatbot\.ts\n {2}Put in {7}exercises/${id}/helper\.ts\n {2}Your files {3}\.blank-slate/backups/${id}/\d{4}-\d\d-\d\d-\d{6}\n\n$`,
    ),
  );
  expect(await readFile(exercise("chatbot.ts"), "utf8")).toBe("from there\r\n");
  const backups = workbook.path(".blank-slate", "backups", id);
  const [backup = ""] = (await filesIn(backups)).files;
  expect(await readFile(join(backups, backup), "utf8")).toBe("from here");
  const kept = await readFile(workbook.path(".blank-slate", "progress.json"), "utf8");
  expect(Object.keys(JSON.parse(kept).lessons).sort()).toEqual(["chatbot-class", "history"]);
});

test("a file that isn't an exported progress is neither read nor overwritten", async () => {
  await writeFile(carried(), "my shopping list");
  await solve("history");
  const before = await readFile(workbook.path(".blank-slate", "progress.json"), "utf8");
  expect(await workbook.run("progress", "import", carried())).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(/can't be understood: it isn't JSON\.\nNothing was changed\./),
  });
  expect(await workbook.run("progress", "export", carried())).toMatchObject({
    code: 2,
    err: expect.stringMatching(/is there already, and isn't an exported progress\.\nNothing was/),
  });
  expect(await readFile(carried(), "utf8")).toBe("my shopping list");
  expect(await readFile(workbook.path(".blank-slate", "progress.json"), "utf8")).toBe(before);
});

test("a damaged file is set aside, named, and can be brought back when it is mended", async () => {
  await solve("history");
  const file = workbook.path(".blank-slate", "progress.json");
  const good = await readFile(file, "utf8");
  await writeFile(file, good.slice(1));
  const { code, err } = await workbook.run("progress");
  expect(code).toBe(0);
  const [aside = ""] = await readdir(workbook.path(".blank-slate"));
  expect(err).toContain(`\n  It was moved to .blank-slate/${aside}`);
  await writeFile(workbook.path(".blank-slate", aside), good);
  const { out } = await workbook.run("progress", "import", `.blank-slate/${aside}`);
  expect(out).toContain(`exercises are solved, new: ${history.n}.`);
});

test.each([
  [
    ["impart"],
    /^\nnpm run progress doesn't know what "impart" means\.\nRun npm run progress to see/,
  ],
  [["import"], /^\nnpm run progress import needs to know which file to read\.\n/],
  [["import", "nowhere.json"], /nowhere\.json can't be read: ENOENT/],
])("progress %j can't be done, and says so", async (args, sentence) => {
  expect(await runHere(run, args)).toEqual({
    code: 2,
    out: "",
    err: expect.stringMatching(sentence),
  });
});
