import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { type Import, showImport } from "../../report/import-view.ts";
import { lookFor } from "../../report/markdown/look.ts";
import { showNotice } from "../../report/notice.ts";
import { readTerminal } from "../../report/terminal.ts";
import { reasonOf } from "../../workbook/error-text.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { lessonCalled } from "../../workbook/lesson-called.ts";
import { type Carried, parseCarried } from "../../workbook/progress/carried.ts";
import { mergeProgress } from "../../workbook/progress/merge-progress.ts";
import { isSolved } from "../../workbook/progress/progress.ts";
import { updateProgress } from "../../workbook/progress/progress-file.ts";
import { putCode } from "../../workbook/progress/put-code.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { couldNot } from "../end-clearly.ts";

/**
 * Brings progress from another machine here: nothing that was done here is lost by it. With code,
 * the learner's files that it replaces are backed up first.
 *
 * @throws {UserError} when the file can't be read; nothing is changed then.
 */
export async function importProgress(
  name: string,
  withCode: boolean,
  args: string[],
): Promise<number> {
  const { progress, code } = await readCarried(name);
  if (withCode && code === undefined) {
    throw new UserError(
      `There is no code in ${name}.`,
      "Nothing was changed. Leave out --with-code, or export it there with npm run progress export -- --with-code",
    );
  }
  const lessons = await findLessons(workbookRoot);
  const putIn = withCode && code ? await putCode(code, lessons) : [];
  let before = progress;
  const kept = await updateProgress(workbookRoot, (here) => {
    before = here;
    return mergeProgress(here, progress);
  });
  const solved = lessons.filter((lesson) => isSolved(kept.progress, lesson));
  const terminal = readTerminal({ stream: process.stdout, env: process.env, args });
  const view: Import = {
    name,
    lessons: lessons.length,
    solved: solved.length,
    gained: solved.filter((lesson) => !isSolved(before, lesson)).map(({ number }) => number),
    code: Object.keys(code ?? {}),
    strangers: Object.keys(code ?? {}).filter((slug) => lessonCalled(slug, lessons) === undefined),
    withCode,
    putIn: putIn.map(({ lesson, files, backup }) => ({
      id: lesson.id,
      files,
      backup: backup && relative(workbookRoot, backup).replaceAll("\\", "/"),
    })),
  };
  if (!kept.unsaved) {
    console.log(showImport(view, terminal.columns, lookFor(terminal)).join("\n"));
  }
  if (kept.notice) console.error(["", ...showNotice(kept.notice, terminal.columns)].join("\n"));
  return kept.unsaved ? couldNot : 0;
}

async function readCarried(name: string): Promise<Carried> {
  const file = resolve(name);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UserError(`${file} can't be read: ${reasonOf(error)}`, "Nothing was changed.");
  });
  const parsed = parseCarried(text);
  if (parsed.kind === "carried") return parsed;
  if (parsed.kind === "damaged") {
    throw new UserError(
      `${file} can't be understood: ${parsed.why}.`,
      "Nothing was changed. Export it there again: npm run progress export",
    );
  }
  throw new UserError(
    `${file} was written by a newer workbook than this one.`,
    "Nothing was changed. Bring this workbook up to date, then import it again.",
  );
}
