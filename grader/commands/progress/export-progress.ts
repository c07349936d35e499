import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { quoted } from "../../report/import-view.ts";
import { dayOf } from "../../workbook/day.ts";
import { codeOf, reasonOf } from "../../workbook/error-text.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { carriedText, parseCarried } from "../../workbook/progress/carried.ts";
import { collectCode } from "../../workbook/progress/collect-code.ts";
import { readProgress } from "../../workbook/progress/progress-file.ts";
import { replaceFile } from "../../workbook/replace-file.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";

/**
 * Writes the learner's progress to a file that `npm run progress import` reads, with their code if
 * they want.
 *
 * @throws {UserError} when the file can't be written, or holds something else.
 */
export async function exportProgress(name: string | undefined, withCode: boolean): Promise<number> {
  const today = dayOf(new Date());
  const file = resolve(name ?? `blank-slate-progress-${today}.json`);
  const { progress, notice } = await readProgress(workbookRoot);
  if (notice !== undefined) throw new UserError(notice, "Nothing was exported.");
  const lessons = await findLessons(workbookRoot);
  const collected = withCode ? await collectCode(lessons) : undefined;
  await rejectOther(file);
  try {
    await replaceFile(file, carriedText({ progress, code: collected?.code }, today));
  } catch (error) {
    throw new UserError(`${file} can't be written: ${reasonOf(error)}`, "Name another place.");
  }
  const count = Object.keys(collected?.code ?? {}).length;
  const code = count === 1 ? "your code of 1 exercise" : `your code of ${count} exercises`;
  const what = collected ? `Your progress and ${code} are` : "Your progress is";
  const shown = relative(process.cwd(), file);
  console.log(`\n  ${what} in ${shown.startsWith("..") ? file : shown}`);
  for (const path of collected?.leftOut ?? []) {
    console.log(`  Left out, as it isn't text: ${path}`);
  }
  console.log(`
  There:  npm run progress import ${quoted(name ?? shown)}${withCode ? " -- --with-code" : ""}
`);
  return 0;
}

/** An older export may be replaced; any other file stays. */
async function rejectOther(file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: unknown) =>
    codeOf(error) === "ENOENT" ? undefined : "",
  );
  if (text === undefined || (parseCarried(text).kind === "carried" && text.includes("blank-slate")))
    return;
  throw new UserError(
    `${file} is there already, and isn't an exported progress.`,
    "Nothing was written. Name another file, or move that one away.",
  );
}
