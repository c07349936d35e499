import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Document, parseDocument } from "yaml";
import { UserError } from "../../workbook/user-error.ts";
import { template } from "./template.ts";

/** A workflow for GitHub Actions, made of a template: values are put in, comments stay. */
export class Workflow {
  readonly #name: string;
  readonly #document: Document;

  /** @param name the template's file in `workflows/` */
  constructor(name: string) {
    this.#name = name;
    this.#document = parseDocument(template(`workflows/${name}`));
  }

  /** Puts a value in. Throws when the template has nothing there. */
  set(path: readonly (string | number)[], value: unknown): void {
    if (!this.#document.hasIn(path)) throw new Error(`${this.#name} has no ${path.join(".")}.`);
    this.#document.setIn(path, this.#document.createNode(value));
  }

  /** Puts `to` in the place of `from` in a text. Throws when it isn't there. */
  replace(path: readonly (string | number)[], from: string, to: string): void {
    const text: unknown = this.#document.getIn(path);
    if (typeof text !== "string" || !text.includes(from)) {
      throw new Error(`${this.#name} has no "${from}" in ${path.join(".")}.`);
    }
    if (from !== to) this.set(path, text.replaceAll(from, to));
  }

  /** Where a job's step stands, to put values into it. Throws when the job has no step of this name. */
  step(job: string, name: string): readonly (string | number)[] {
    const { jobs } = this.#document.toJS();
    const steps: readonly { readonly name: string }[] = jobs[job].steps;
    const index = steps.findIndex((step) => step.name === name);
    if (index < 0) throw new Error(`${this.#name} has no step "${name}".`);
    return ["jobs", job, "steps", index];
  }

  toString(): string {
    return this.#document.toString({ lineWidth: 0 });
  }

  /**
   * Writes it where GitHub looks for workflows.
   *
   * @param repository the repository's folder
   * @returns the file
   * @throws {UserError} when there is one that somebody else has written
   */
  async write(repository: string): Promise<string> {
    const file = join(repository, ".github", "workflows", this.#name);
    if (existsSync(file) && !readFileSync(file, "utf8").startsWith(made)) {
      throw new UserError(
        `${file} is there already, and npm run export hasn't made it.`,
        "Move it away, or name the folder of another repository with --out.",
      );
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, this.toString());
    return file;
  }
}

/** How each of them begins. */
const made = "# Made by `npm run export";
