import { readFile } from "node:fs/promises";
import { dirname, join, posix, relative, sep } from "node:path";
import { picturesIn } from "../../../report/chart-recording.ts";
import { isProgramBlock } from "../../../report/program-block.ts";
import type { Lesson } from "../../../workbook/lesson.ts";
import { UserError } from "../../../workbook/user-error.ts";
import { recordLesson } from "../../lesson/record-lesson.ts";
import { recordQuiz } from "../../lesson/record-quiz.ts";
import { asSentences, type Complaint } from "./complaint.ts";

const next = "Run npm run lesson:record.";

/**
 * Under each block of a lesson stands what it really did, its pictures show its charts, and the
 * wires of its quiz are those that its programs send. Runs the programs; `root` is the course's folder.
 */
export async function checkRecording(lesson: Lesson, root: string): Promise<readonly Complaint[]> {
  const written = await readFile(lesson.file, "utf8");
  const found = await Promise.all([
    orSay(() => complaintsOfBlocks(lesson, written)),
    complaintsOfPictures(lesson, written, root),
    orSay(() => complaintsOfQuiz(lesson, root)),
  ]);
  return found.flat().map((sentence) => ({ id: lesson.id, sentence }));
}

async function complaintsOfBlocks(lesson: Lesson, written: string): Promise<readonly string[]> {
  const really = await recordLesson(lesson, written);
  if (written === really) return [];
  const block = blocksBeforeDifference(really, written);
  return [
    `Under block ${block} of lessons/${lesson.id}.md stands what it doesn't do, or doesn't do any more. ${next}`,
  ];
}

/** The number of the last block that begins before the place where the two texts part. */
function blocksBeforeDifference(really: string, written: string): number {
  const ours = written.split("\n");
  const lines = really.split("\n");
  const at = lines.findIndex((line, index) => line !== ours[index]);
  const before = lines.slice(0, at < 0 ? lines.length : at);
  return before.filter((line) => isProgramBlock(line.slice(3))).length;
}

async function complaintsOfPictures(
  lesson: Lesson,
  written: string,
  root: string,
): Promise<readonly string[]> {
  const found = picturesIn(written).map(async ({ path, svg }) => {
    const file = join(dirname(lesson.file), path);
    const kept = await readFile(file, "utf8").catch(() => undefined);
    if (kept === svg) return [];
    const what = kept === undefined ? "isn't there" : "doesn't show the figures of its chart";
    return [`${pathOf(file, root)} ${what}. ${next}`];
  });
  return (await Promise.all(found)).flat();
}

/** The learner's own copy of the quiz is left alone. */
async function complaintsOfQuiz(lesson: Lesson, root: string): Promise<readonly string[]> {
  const files = await recordQuiz(lesson);
  return files
    .filter(({ file, before, after }) => before !== after && !file.startsWith(lesson.exercise))
    .map(({ file }) => `${pathOf(file, root)} shows other wires than its programs send. ${next}`);
}

/** A program that fails is a complaint as well. */
async function orSay(check: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof UserError) return [asSentences(error.message)];
    throw error;
  }
}

function pathOf(file: string, root: string): string {
  return relative(root, file).split(sep).join(posix.sep);
}
