import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot, workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { findOwn } from "./find-own.ts";

/**
 * Looks whether everything that the course at `root` brings along can be loaded: its mistakes and
 * matchers, and a course of one's own its rules of the model. Where there is nothing of the kind it
 * costs nothing.
 *
 * @throws {UserError} with the file and what is wrong with it
 */
export async function checkOwn(root = workbookRoot): Promise<void> {
  const own = findOwn(root);
  if (own.mistakes.length + own.matchers.length > 0) {
    const { loadOwn } = await import("./load-own.ts");
    await loadOwn(root);
  }
  if (root !== packageRoot && existsSync(modelOf(root))) await checkRules(root);
}

/**
 * Looks whether the rules of the model can be read, the grader's and those of the course at `root`.
 *
 * @throws {UserError} with the file, the line and what is wrong with the rule
 */
export async function checkRules(root = workbookRoot): Promise<void> {
  const { readKnowledge } = await import("../../openai/read-knowledge.ts");
  try {
    readKnowledge(modelOf(packageRoot), root === packageRoot ? undefined : modelOf(root));
  } catch (error) {
    if (!(error instanceof Error && error.name === "MalformedRule")) throw error;
    throw new UserError(
      `A rule of the model can't be read. fixtures/model/${error.message}`,
      "Mend that rule, then run this again.",
    );
  }
}

function modelOf(root: string): string {
  return join(root, "fixtures", "model");
}
