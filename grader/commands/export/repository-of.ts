import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";

/** A repository on GitHub, at a branch, a tag or a commit. */
export interface Repository {
  /** `teacher/workbook` */
  readonly repository: string;
  readonly ref: string;
}

/**
 * The repository on GitHub that holds this workbook.
 *
 * @param named what somebody has typed, `teacher/workbook` or `teacher/workbook@main`; without it,
 *   it is the one that this copy was cloned from
 * @throws {UserError} when it can't be told which it is
 */
export async function repositoryOf(named: string | undefined): Promise<Repository> {
  const url = named ?? (await originOf(workbookRoot));
  const { repository, ref = "main" } = form.exec(url.trim())?.groups ?? {};
  if (repository !== undefined) return { repository, ref };
  throw new UserError(
    named === undefined
      ? "It can't be told where on GitHub this workbook is."
      : `"${named}" is no repository on GitHub.`,
    "Say it as npm run export classroom -- --workbook you/course, with @ and a branch behind it if it isn't main.",
  );
}

const form =
  /^(?:(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/git@|git@)github\.com[/:])?(?<repository>[\w.-]+\/[\w.-]+?)(?:\.git)?(?:@(?<ref>[\w./-]+))?$/;

async function originOf(folder: string): Promise<string> {
  const git = promisify(execFile)("git", ["remote", "get-url", "origin"], { cwd: folder });
  return (await git.catch(() => ({ stdout: "" }))).stdout;
}
