import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** A file that a teacher has written: a mistake or a matcher of the course's own. */
export interface OwnFile {
  /** What it is called: `shouted-question`, `toBeSaidQuietly`. */
  readonly name: string;
  /** Its path in the course, with `/`. */
  readonly path: string;
}

/** The mistakes and matchers of a course. There is no list to keep: their places say what they are. */
export interface OwnFiles {
  readonly mistakes: readonly OwnFile[];
  readonly matchers: readonly OwnFile[];
}

/** Where they stand in a course. What they import may stand in folders below. */
export const ownFolders = { mistakes: "fixtures/mistakes", matchers: "fixtures/matchers" };

/** Finds the mistakes and matchers of the course at `root`. */
export function findOwn(root: string): OwnFiles {
  return {
    mistakes: filesIn(root, ownFolders.mistakes, (name) => name),
    matchers: filesIn(root, ownFolders.matchers, camelCase),
  };
}

function filesIn(root: string, folder: string, called: (name: string) => string): OwnFile[] {
  return namesIn(join(root, folder))
    .filter((name) => /(?<!\.(test|d))\.ts$/.test(name))
    .sort()
    .map((name) => ({ name: called(basename(name, ".ts")), path: `${folder}/${name}` }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `toBeSaidQuietly` for `to-be-said-quietly`. */
function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
