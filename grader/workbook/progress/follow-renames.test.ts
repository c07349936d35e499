import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { followRenames } from "./follow-renames.ts";
import { noteHint } from "./note.ts";
import type { Progress } from "./progress.ts";
import { readProgress, updateProgress } from "./progress-file.ts";

const lessons = [
  { slug: "history", formerly: [] },
  { slug: "remembering", formerly: ["sliding-window", "window"] },
];

test("what was done under former names is one with what was done under today's", () => {
  const before: Progress = {
    at: "window",
    lessons: {
      history: { hint: 1 },
      window: { graded: { "2026-11-01": 2 } },
      "sliding-window": { solved: "2026-11-03", points: 15, graded: { "2026-11-03": 1 } },
      remembering: { graded: { "2026-11-01": 1, "2026-11-04": 1 }, hint: 2 },
      retired: { hint: 3 },
    },
  };
  expect(followRenames(before, lessons)).toEqual({
    at: "remembering",
    lessons: {
      history: { hint: 1 },
      remembering: {
        solved: "2026-11-03",
        points: 15,
        graded: { "2026-11-01": 2, "2026-11-03": 1, "2026-11-04": 1 },
        hint: 2,
      },
      retired: { hint: 3 },
    },
  });
});

test("where nothing was renamed the progress is the very same", () => {
  const progress: Progress = { at: "history", lessons: { history: {}, retired: {} } };
  expect(followRenames(progress, lessons)).toBe(progress);
});

test("a learner's file is read with today's names, and written with them at the next change", async () => {
  const root = await mkdtemp(join(tmpdir(), "blank-slate-"));
  try {
    await mkdir(join(root, "lessons"));
    await mkdir(join(root, ".blank-slate"));
    await writeFile(
      join(root, "lessons", "05-remembering.md"),
      "---\ntitle: Remembering\nminutes: 1\npoints: 15\nformerly: [window]\nversions:\n  openai: 6.0.0\nreviewed: 2026-11-20\nreview-by: 2027-02-20\n---\n",
    );
    const file = join(root, ".blank-slate", "progress.json");
    const kept = { version: 2, at: "window", lessons: { window: { solved: "2026-11-03" } } };
    const text = `${JSON.stringify(kept)}\n`;
    await writeFile(file, text);
    const today = { at: "remembering", lessons: { remembering: { solved: "2026-11-03" } } };
    expect(await readProgress(root)).toEqual({ progress: today });
    expect(await updateProgress(root, (progress) => progress)).toEqual({ progress: today });
    expect(await readFile(file, "utf8")).toBe(text);
    await updateProgress(root, (progress) => noteHint(progress, { slug: "remembering" }, 1));
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      version: 2,
      at: "remembering",
      lessons: { remembering: { solved: "2026-11-03", hint: 1 } },
    });
  } finally {
    await rm(root, { recursive: true });
  }
});
