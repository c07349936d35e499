import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { parse } from "yaml";
import { openPromise } from "yauzl";
import { lessonNamed } from "../workbook/lesson-named.ts";
import { workbookRoot } from "../workbook/root.ts";
import { run } from "./export.ts";
import { runHere } from "./run-here.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const mistakes = lessonNamed("common-mistakes");

// Its name has a space, and a sign that a shell would take for its own.
const home = join(mkdtempSync(join(tmpdir(), "blank-slate-")), "Priya's course");
afterAll(() => rm(dirname(home), { recursive: true, force: true }));

/** What GitHub puts a value in the place of. */
function github(expression: string): string {
  return `\${{ ${expression} }}`;
}

/** Unpacks an archive, and gives what is in it: the Unix mode of each file, by its path. */
async function unpack(archive: string, folder: string): Promise<ReadonlyMap<string, number>> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
  const modes = new Map<string, number>();
  for await (const entry of zip.eachEntry()) {
    const file = join(folder, entry.fileName);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await buffer(await zip.openReadStreamPromise(entry)));
    modes.set(entry.fileName, (entry.externalFileAttributes >>> 16) & 0o777);
  }
  zip.close();
  return modes;
}

test("Gradescope gets an autograder that grades, in a folder laid out as there", async () => {
  const archive = join(home, "autograder.zip");
  const { code, out } = await runHere(run, [
    "gradescope",
    "--exercise",
    n,
    "--out",
    archive,
    "--hidden",
    join(workbookRoot, "exercises"),
  ]);
  expect(code).toBe(0);
  expect(out).toContain("autograder.zip is written.");

  const root = join(home, "autograder");
  const modes = await unpack(archive, join(root, "source"));
  expect([modes.get("setup.sh"), modes.get("run_autograder")]).toEqual([0o755, 0o755]);
  const files = [...modes.keys()];
  expect(files).toContain(`hidden/${id}/chatbot.spec.ts`);
  expect(files).toContain("workbook/package-lock.json");
  expect(files.filter((file) => /\/(right|wrong|\.compiled)\/|\.test\.ts$/.test(file))).toEqual([]);
  expect(readFileSync(join(root, "source", "workbook", `exercises/${id}/chatbot.ts`))).toEqual(
    readFileSync(join(workbookRoot, `fixtures/${id}/stub/chatbot.ts`)),
  );

  // In place of `npm ci`, which setup.sh runs.
  symlinkSync(join(workbookRoot, "node_modules"), join(root, "source", "workbook", "node_modules"));
  const wrong = join(workbookRoot, `fixtures/${id}/wrong/forgotten-reply`);
  // Two tries of one student, which aren't two students.
  for (const attempt of ["first try", "second try"]) {
    cpSync(wrong, join(root, "submission", attempt), { recursive: true });
  }
  await promisify(execFile)("bash", [join(root, "source", "run_autograder")], {
    cwd: root,
    env: { ...process.env, AUTOGRADER_ROOT: root },
  });
  const results = JSON.parse(readFileSync(join(root, "results", "results.json"), "utf8"));
  const most = results.tests.reduce(
    (sum: number, { max_score }: { max_score: number }) => sum + max_score,
    0,
  );
  expect(most).toBeCloseTo(15);
  expect(results.score).toBeGreaterThan(0);
  expect(results.score).toBeLessThan(10);
  expect(results.output).toContain("forgotten-reply: the model's reply isn't sent back to it");
});

test("GitHub Classroom gets a workflow that grades each exercise and hands on its points", async () => {
  const options = [
    "--exercise",
    `${n},${mistakes.n}`,
    "--workbook",
    "teacher/course@spring",
    "--out",
    home,
  ];
  const { code, out } = await runHere(run, ["classroom", ...options]);
  expect(code).toBe(0);
  expect(out).toContain("It grades with teacher/course as it is at spring");
  const { permissions, jobs } = parse(
    readFileSync(join(home, ".github", "workflows", "classroom.yml"), "utf8"),
  );
  expect(permissions).toEqual({ checks: "write", actions: "read", contents: "read" });
  const { steps } = jobs["run-autograding-tests"];
  expect(steps[1].with).toMatchObject({ repository: "teacher/course", ref: "spring" });
  expect(steps[4].env).toEqual({ EXERCISES: `${id} ${mistakes.id}`, OPTIONS: "" });
  expect(steps[5]).toMatchObject({
    uses: "classroom-resources/autograding-grading-reporter@v1",
    env: {
      [`EXERCISE${nn}_RESULTS`]: github(`steps.grade.outputs.exercise${nn}`),
      [`EXERCISE${mistakes.nn}_RESULTS`]: github(`steps.grade.outputs.exercise${mistakes.nn}`),
    },
    with: { runners: `exercise${nn},exercise${mistakes.nn}` },
  });
});

test("GitHub Actions gets a workflow that grades in shards and merges their reports", async () => {
  const { code } = await runHere(run, ["actions", "--shards", "3", "--out", home]);
  expect(code).toBe(0);
  const file = join(home, ".github", "workflows", "grade-class.yml");
  const { grade, merge } = parse(readFileSync(file, "utf8")).jobs;
  expect(grade.strategy.matrix.shard).toEqual([1, 2, 3]);
  expect(grade.steps[3].env).toEqual({
    SUBMISSIONS: github("inputs.submissions"),
    SHARD: `${github("matrix.shard")}/${github("strategy.job-total")}`,
    OPTIONS: "",
  });
  // The reports can be merged only with what lies in their hidden folder.
  expect(grade.steps[4].with["include-hidden-files"]).toBe(true);
  expect([merge.needs, merge.steps[4].run]).toEqual([
    "grade",
    "npm run grade -- --merge shards/* --out report",
  ]);
  // Again, as what it has made itself; what somebody else has written stays.
  expect((await runHere(run, ["actions", "--out", home])).code).toBe(0);
  writeFileSync(file, "name: mine\n");
  const refused = await runHere(run, ["actions", "--out", home]);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain(
    "is there already, and npm run export hasn't made it.\nMove it away",
  );
});

test.each([
  [[], "It isn't said what to export.\nRun npm run export with one of these: gradescope,"],
  [["moodle"], '"moodle" can\'t be exported.'],
  [["actions", "--shards", "0"], '--shards takes a number from 1 to 256, and was given "0".'],
  [["actions", "--hidden", "/my specs"], "GitHub's machines can't be given"],
  [["classroom", "--workbook", "https://example.com/x"], "is no repository on GitHub."],
  [["gradescope", "--exercise", "99"], 'There is no lesson "99".'],
])("%j can't be done, and is said so", async (args, says) => {
  const { code, err } = await runHere(run, args);
  expect(code).toBe(2);
  expect(err).toContain(says);
});
