import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { TestWorkbook } from "../workbook-for-tests.ts";

/** A copy of the workbook whose lessons can be changed, for tests. */
export class CourseToChange {
  readonly #workbook: TestWorkbook;

  private constructor(workbook: TestWorkbook) {
    this.#workbook = workbook;
  }

  static async make(): Promise<CourseToChange> {
    const workbook = await TestWorkbook.make();
    // Those in the copy are this workbook's own.
    await rm(workbook.path("solutions"));
    await cp(join(workbookRoot, "solutions"), workbook.path("solutions"), { recursive: true });
    return new CourseToChange(workbook);
  }

  get root(): string {
    return this.#workbook.root;
  }

  /** Runs a command as npm does, through a pipe. */
  run(...args: string[]) {
    return this.#workbook.run(...args);
  }

  path(path: string): string {
    return this.#workbook.path(path);
  }

  has(path: string): boolean {
    return existsSync(this.path(path));
  }

  read(path: string): Promise<string> {
    return readFile(this.path(path), "utf8");
  }

  async write(path: string, text: string): Promise<void> {
    const file = this.path(path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** The ids of its lessons, in order. */
  async ids(): Promise<readonly string[]> {
    return (await findLessons(this.root)).map(({ id }) => id);
  }

  remove(): Promise<void> {
    return this.#workbook.remove();
  }
}
