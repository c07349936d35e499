import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { codeOf, reasonOf } from "../../workbook/error-text.ts";
import { replaceFile } from "../../workbook/replace-file.ts";
import { UserError } from "../../workbook/user-error.ts";
import type { PortableVerdict } from "./portable-verdict.ts";
import type { Row, State } from "./state.ts";

/** What is kept of one grading. */
export interface KeptGrading {
  readonly verdict: PortableVerdict;
  readonly hiddenPassed: number;
}

/**
 * What a report's folder keeps so that nothing is graded twice, in `.graded/`: each verdict in a
 * file of its own, named after all that it depends on. A grading that is interrupted at any moment
 * leaves whole files only.
 */
export class GradingStore {
  /** Where the files that were handed in are copied to. */
  readonly files: string;
  readonly #home: string;
  readonly #verdicts: string;
  readonly #known: Set<string>;

  private constructor(home: string, known: Set<string>) {
    this.#home = home;
    this.files = join(home, "files");
    this.#verdicts = join(home, "verdicts");
    this.#known = known;
  }

  /**
   * @param report the report's folder, as an absolute path
   * @throws {UserError} when the folder can't be made, or there has to be a report and is none
   */
  static async open(report: string, { mustBeThere = false } = {}): Promise<GradingStore> {
    const home = join(report, ".graded");
    if (mustBeThere && !existsSync(join(home, "state.json"))) {
      throw new UserError(
        `There is no report in ${report}.`,
        "A report is the folder that npm run grade was given with --out.",
      );
    }
    try {
      await mkdir(join(home, "files"), { recursive: true });
      await mkdir(join(home, "verdicts"), { recursive: true });
      const names = await readdir(join(home, "verdicts"));
      const known = names.flatMap((name) => /^([\da-f]+)\.json\.gz$/.exec(name)?.[1] ?? []);
      return new GradingStore(home, new Set(known));
    } catch (error) {
      throw new UserError(
        `The report can't be written to ${report}: ${reasonOf(error)}`,
        "Name another folder with --out.",
      );
    }
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  async keep(id: string, grading: KeptGrading): Promise<void> {
    await replaceFile(this.#fileOf(id), await promisify(gzip)(JSON.stringify(grading)));
    this.#known.add(id);
  }

  /** Throws when it isn't there. */
  async take(id: string): Promise<KeptGrading> {
    const text = await promisify(gunzip)(await readFile(this.#fileOf(id)));
    return JSON.parse(text.toString());
  }

  /** Takes over what another report has kept of a student. */
  async takeFrom(other: GradingStore, { exercises }: Row): Promise<void> {
    for (const { verdict, files } of Object.values(exercises)) {
      if (!this.has(verdict)) await this.keep(verdict, await other.take(verdict));
      await cp(join(other.files, files), join(this.files, files), { recursive: true });
    }
  }

  /** `undefined` for a new report. */
  state(): Promise<State | undefined> {
    return this.#read("state.json");
  }

  async keepState(state: State): Promise<void> {
    await replaceFile(join(this.#home, "state.json"), `${JSON.stringify(state, null, 1)}\n`);
  }

  /** The students; `undefined` until all of them are graded. */
  rows(): Promise<readonly Row[] | undefined> {
    return this.#read("students.json");
  }

  /** The students of before are no more what is graded. */
  async forgetRows(): Promise<void> {
    await rm(join(this.#home, "students.json"), { force: true });
  }

  async keepRows(rows: readonly Row[]): Promise<void> {
    await replaceFile(join(this.#home, "students.json"), `${JSON.stringify(rows, null, 1)}\n`);
  }

  /** The paths of the report's files, from its folder, as they were written the last time. */
  async written(): Promise<readonly string[]> {
    return (await this.#read<readonly string[]>("written.json")) ?? [];
  }

  async keepWritten(files: readonly string[]): Promise<void> {
    await replaceFile(join(this.#home, "written.json"), `${JSON.stringify(files, null, 1)}\n`);
  }

  /** Removes the verdicts and files that no student has any more. */
  async tidy(rows: readonly Row[]): Promise<void> {
    const kept = rows.flatMap(({ exercises }) => Object.values(exercises));
    await removeOthers(this.#verdicts, new Set(kept.map(({ verdict }) => `${verdict}.json.gz`)));
    await removeOthers(this.files, new Set(kept.map(({ files }) => files)));
  }

  #fileOf(id: string): string {
    return join(this.#verdicts, `${id}.json.gz`);
  }

  async #read<Kept>(name: string): Promise<Kept | undefined> {
    try {
      return JSON.parse(await readFile(join(this.#home, name), "utf8"));
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw new UserError(
        `${join(this.#home, name)} can't be read: ${reasonOf(error)}`,
        "Remove the report's folder, or name another one with --out.",
      );
    }
  }
}

async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
