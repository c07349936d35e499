import { readdir, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "../workbook/lesson-named.ts";
import type { ClassRequest, GradedClass } from "./class-request.ts";
import { gradeClass } from "./grade-class.ts";
import { makeGrades } from "./make-grades.ts";
import { mergeReports } from "./merge-reports.ts";
import { QuickGrader } from "./quick-grader-for-tests.ts";
import { example, type Files, folderWith, lessons, write } from "./submissions-for-tests.ts";

const { id, n, nn } = lessonNamed("chatbot-class");
const personas = lessonNamed("personas");
const chatbot = lessons.filter(({ slug }) => slug === "chatbot-class");
const stub = await example("stub");

/** Each hands in a file of their own. */
function classOf(...names: readonly string[]): Files {
  return Object.fromEntries(names.map((name) => [`in/${name}/chatbot.ts`, `// by ${name}`]));
}

/** Grades the class in `in/` of a folder and gives what came of it, and what was said. */
async function grade(folder: string, grader: QuickGrader, more: Partial<ClassRequest> = {}) {
  const notices: string[] = [];
  const request: ClassRequest = {
    paths: [join(folder, "in")],
    out: join(folder, "out"),
    lessons: chatbot,
    all: lessons,
    hidden: new Map(),
    seed: undefined,
    seconds: undefined,
    due: undefined,
    shard: undefined,
    startGrader: async ({ seed }) => {
      grader.seeds.push(seed);
      return grader;
    },
    ...more,
  };
  const graded = await gradeClass(request, {
    onNotice: (sentence) => void notices.push(sentence),
    onTakenIn: () => {},
    onGraded: () => {},
  });
  return { graded, notices };
}

/** The grades of a class. */
async function gradesOf(graded: Pick<GradedClass, "state" | "rows" | "store">, of = chatbot) {
  const grades = [];
  for await (const { student } of makeGrades(graded, of)) grades.push(student);
  return grades;
}

test("grades each student, and gives grades, notes and who was late", async () => {
  const solution = await example(`../../solutions/${id}`);
  const folder = await folderWith({
    ...classOf("Omar", "Zoë"),
    "in/Priya/chatbot.ts": "// WRONG",
    "in/Mei/chatbot.ts": "// WRONG",
    "in/Ada/chatbot.ts": stub,
    "in/Bob/chatbot.ts": stub,
    "in/Eve/chatbot.ts": solution,
    "in/Nil/notes.docx": "",
    "in/old.rar": "",
  });
  await utimes(join(folder, "in/Zoë/chatbot.ts"), 0, new Date("2026-11-21T00:01"));
  const due = new Date("2026-11-20T23:59");
  for (const name of ["Omar", "Priya", "Mei", "Ada", "Eve"]) {
    await utimes(join(folder, "in", name, "chatbot.ts"), 0, new Date("2026-11-20T12:00"));
  }
  const grader = new QuickGrader();
  const { graded, notices } = await grade(folder, grader, { due });
  const grades = await gradesOf(graded);
  expect(
    grades.map(({ name, points, passed, late, notes }) => [name, points, passed, late, notes]),
  ).toEqual([
    ["Ada", 0, false, false, []],
    ["Bob", 0, false, false, []],
    ["Eve", 15, true, false, [`Exercise ${n}: the solution that comes with the workbook.`]],
    ["Mei", 7.5, false, false, [`Exercise ${n}: the same files as Priya.`]],
    ["Nil", 0, false, false, ["Nothing of it is one of the exercises: notes.docx."]],
    ["Omar", 15, true, false, []],
    ["Priya", 7.5, false, false, [`Exercise ${n}: the same files as Mei.`]],
    ["Zoë", 15, true, true, []],
  ]);
  expect(graded.notes).toEqual(["old.rar is no folder and no zip file: it wasn't opened."]);
  expect(notices).toEqual([]);
  // The solution, and every different file once.
  expect(grader.seen).toHaveLength(6);
});

test("one note says in which exercises somebody has the same files", async () => {
  const files = {
    [`${n}/chatbot.ts`]: "// mine",
    [`${personas.n}/cooking-assistant.ts`]: "// mine",
  };
  const both = ["Mei", "Omar"].flatMap((name) =>
    Object.entries(files).map(([path, text]) => [`in/${name}/${path}`, text]),
  );
  const folder = await folderWith(Object.fromEntries(both));
  const two = lessons.filter((lesson) => [id, personas.id].includes(lesson.id));
  const numbers = two.map(({ number }) => number).join(", ");
  const { graded } = await grade(folder, new QuickGrader(), { lessons: two });
  const grades = await gradesOf(graded, two);
  expect(grades.map(({ notes }) => notes)).toEqual([
    [`Exercises ${numbers}: the same files as Omar.`],
    [`Exercises ${numbers}: the same files as Mei.`],
  ]);
});

test("an interrupted grading goes on where it stopped, with the same seed", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Student ${index}`);
  const folder = await folderWith(classOf(...names));
  // The solution, and the first batch.
  const first = new QuickGrader(9);
  await expect(grade(folder, first)).rejects.toThrow("pulled the plug");
  expect(first.seen).toHaveLength(9);
  const second = new QuickGrader();
  const { graded } = await grade(folder, second);
  expect(second.seen).toHaveLength(12);
  expect(second.seeds).toEqual(first.seeds);
  expect(graded.kept).toBe(8);
  expect(await gradesOf(graded)).toHaveLength(20);
});

test("only who has changed something is graded again, and who is gone leaves nothing behind", async () => {
  const folder = await folderWith(classOf("Omar", "Priya", "Zoë"));
  await grade(folder, new QuickGrader());
  await write(folder, { "in/Omar/chatbot.ts": "// WRONG", "in/Mei/chatbot.ts": "// by Mei" });
  await rm(join(folder, "in/Zoë"), { recursive: true });
  const again = new QuickGrader();
  const { graded, notices } = await grade(folder, again);
  expect(again.seen).toHaveLength(2);
  expect(notices).toEqual([]);
  const grades = await gradesOf(graded);
  expect(grades.map(({ name, points }) => [name, points])).toEqual([
    ["Mei", 15],
    ["Omar", 7.5],
    ["Priya", 15],
  ]);
  for (const kind of ["files", "verdicts"]) {
    expect(await readdir(join(folder, "out", ".graded", kind))).toHaveLength(3);
  }
  const nobody = new QuickGrader();
  await grade(folder, nobody);
  expect(nobody.seeds).toEqual([]);
});

test("other checks or another seed grade all again, and a sentence says so", async () => {
  const folder = await folderWith({
    ...classOf("Omar", "Priya"),
    [`hidden/${id}.spec.ts`]: "secret",
  });
  await grade(folder, new QuickGrader());
  const hidden = new Map([[id, [join(folder, `hidden/${id}.spec.ts`)]]]);
  const second = new QuickGrader();
  const { graded, notices } = await grade(folder, second, { hidden });
  expect(notices).toEqual([`The checks of ${id} have changed: it is graded again.`]);
  expect(second.seen).toHaveLength(6);
  const [omar] = await gradesOf(graded);
  expect(omar?.exercises[0]).toMatchObject({
    points: 15,
    hidden: { count: 1, passed: 1, possible: 5 },
  });
  const third = new QuickGrader();
  const { notices: said } = await grade(folder, third, { hidden, seed: 5 });
  expect(said).toEqual([
    "The seed or the seconds aren't those of this report: everything is graded again.",
  ]);
  expect(third.seen).toHaveLength(4);
});

test("a hidden check that turns the solution down is unfair, and nobody is graded by it", async () => {
  const folder = await folderWith({ ...classOf("Omar"), [`hidden/${nn}.spec.ts`]: "" });
  const hidden = new Map([[id, [join(folder, `hidden/${nn}.spec.ts`)]]]);
  const grader = new QuickGrader();
  grader.grade = async (submissions) => {
    const verdicts = await QuickGrader.prototype.grade.call(grader, submissions);
    return verdicts.map((verdict) =>
      verdict.submission.spec === undefined ? verdict : { ...verdict, outcome: "unsolved" },
    );
  };
  await expect(grade(folder, grader, { hidden })).rejects.toThrow(
    `${nn}.spec.ts turns the workbook's own solution down.\nNobody was graded. Mend it`,
  );
});

test("three shards, merged, are the whole class", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `Student ${index}`);
  const files = {
    ...classOf(...names),
    "in/José/chatbot.ts": "// same",
    "in/JOSÉ/chatbot.ts": "// same",
    "in/Mei/chatbot.ts": "// same",
    "in/Omar/chatbot.ts": "// same",
    "in/Priya/chatbot.ts": "// same",
  };
  const folder = await folderWith(files);
  const whole = await grade(folder, new QuickGrader(), { seed: 3 });
  const outs = [1, 2, 3].map((part) => join(folder, `shard-${part}`));
  const counts = [];
  for (const [index, out] of outs.entries()) {
    const shard = { part: index + 1, of: 3 };
    const { graded } = await grade(folder, new QuickGrader(), { out, shard, seed: 3 });
    counts.push(graded.rows.length);
  }
  expect(counts.every((count) => count > 0 && count < 17)).toBe(true);
  const merged = await mergeReports(outs, join(folder, "merged"));
  expect(await gradesOf(merged)).toEqual(await gradesOf(whole.graded));
});

test("shards that know nothing of each other have the same seed", async () => {
  const folder = await folderWith(classOf("Omar", "Priya", "Zoë"));
  const seeds = [];
  for (const part of [1, 2]) {
    const out = join(folder, `shard-${part}`);
    const { graded } = await grade(folder, new QuickGrader(), { out, shard: { part, of: 2 } });
    seeds.push(graded.state.seed);
  }
  expect(seeds[0]).toBe(seeds[1]);
});

test("a report isn't written among the submissions, where it would be graded the next time", async () => {
  const folder = await folderWith(classOf("Mei", "Omar"));
  const among = grade(folder, new QuickGrader(), { out: join(folder, "in") });
  await expect(among).rejects.toThrow("would lie among the submissions");
  expect((await readdir(join(folder, "in"))).sort()).toEqual(["Mei", "Omar"]);
});

test("reports that don't fit together aren't merged", async () => {
  const folder = await folderWith(classOf("Omar", "Priya", "Zoë", "Mei"));
  const out = (name: string) => join(folder, name);
  const shards = [1, 2, 3].map((part) => ({
    out: out(`shard-${part}`),
    shard: { part, of: 3 },
    seed: 3,
  }));
  for (const shard of shards) await grade(folder, new QuickGrader(), shard);
  await grade(folder, new QuickGrader(), { out: out("whole"), seed: 3 });
  await grade(folder, new QuickGrader(), { out: out("other-seed"), seed: 4 });
  const stopped = grade(folder, new QuickGrader(1), { out: out("stopped"), seed: 3 });
  await expect(stopped).rejects.toThrow();
  const merge = (...names: string[]) => mergeReports(names.map(out), out("merged"));
  await expect(merge("shard-1", "shard-3")).rejects.toThrow("Of 3 shards these are missing: 2.");
  await expect(merge("shard-1", "shard-2", "shard-2")).rejects.toThrow(
    "Shard 2 of 3 is there twice.",
  );
  await expect(merge("shard-1", "whole")).rejects.toThrow(
    "These aren't all shards of the same class.",
  );
  await expect(merge("whole", "other-seed")).rejects.toThrow(
    /don't fit together: the second is graded with another seed/,
  );
  await expect(merge("whole", "whole")).rejects.toThrow(/^\w+ is in .*whole and in .*whole\./);
  await expect(merge("whole", "stopped")).rejects.toThrow(/stopped isn't finished\./);
  await expect(merge("whole", "nowhere")).rejects.toThrow(/There is no report in .*nowhere\./);
  await expect(mergeReports([out("whole")], out("whole"))).rejects.toThrow("is one of the reports");
});

test("where nobody has handed in anything, a sentence says so", async () => {
  const folder = await folderWith({ "in/.gitkeep": "" });
  await expect(grade(folder, new QuickGrader())).rejects.toThrow(
    /^Nobody has handed anything in at /,
  );
});
