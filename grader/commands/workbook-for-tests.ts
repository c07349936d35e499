import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { filesIn } from "../workbook/files-in.ts";
import { workbookRoot } from "../workbook/root.ts";

/** What a command said, and how it ended. */
export interface Said {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

/** A workbook to try things on, in a folder whose name has a space, with exercises as they came. */
export class TestWorkbook {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** @param lessons the ids of the lessons whose exercises and stubs it has */
  static async make(lessons: readonly string[], rooms: readonly string[]): Promise<TestWorkbook> {
    const root = join(await mkdtemp(join(tmpdir(), "blank-slate-")), "Priya's work book");
    const copied = [
      "lessons",
      "exercises",
      "package.json",
      "tsconfig.json",
      join("fixtures", "model"),
    ];
    const stubs = lessons.map((id) => join("fixtures", id, "stub"));
    const code = rooms.map((room) => join("grader", room));
    for (const path of [...copied, ...stubs, ...code]) {
      await cp(join(workbookRoot, path), join(root, path), { recursive: true });
    }
    await symlink(join(workbookRoot, "node_modules"), join(root, "node_modules"), "junction");
    for (const id of lessons) {
      // Whatever stands on the desk of whoever runs this.
      const exercise = join(root, "exercises", id);
      for (const file of (await filesIn(exercise)).files) {
        if (!file.endsWith(".spec.ts")) await rm(join(exercise, file));
      }
      await cp(join(root, "fixtures", id, "stub"), exercise, { recursive: true });
    }
    return new TestWorkbook(root);
  }

  /** The program that npm starts for every command. */
  get main(): string {
    return join(this.root, "grader", "commands", "main.mjs");
  }

  /** A path in the workbook. */
  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** Runs a command as npm does, through a pipe. */
  run(...args: string[]): Promise<Said> {
    const { FORCE_COLOR, npm_config_color, ...env } = process.env;
    return new Promise((resolve) => {
      execFile(process.execPath, [this.main, ...args], { env, cwd: this.root }, (error, out, err) =>
        resolve({ code: error?.code ?? 0, out, err }),
      );
    });
  }

  async remove(): Promise<void> {
    await rm(dirname(this.root), { recursive: true, force: true });
  }
}
