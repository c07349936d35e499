import { UserError } from "../workbook/user-error.ts";
import type { GradedClass } from "./class-request.ts";
import { studentKeys } from "./intake/student-keys.ts";
import { GradingStore } from "./store/grading-store.ts";
import type { Row, State } from "./store/state.ts";

/** A report that was found, as it was kept. */
interface Part {
  readonly folder: string;
  readonly store: GradingStore;
  readonly state: State;
  readonly rows: readonly Row[];
}

/**
 * Makes one report of several: the shards of a class, or classes that were asked the same.
 *
 * @param folders the reports, as absolute paths
 * @param out the new report's folder
 * @throws {UserError} when they don't fit together
 */
export async function mergeReports(folders: readonly string[], out: string): Promise<GradedClass> {
  if (folders.includes(out)) {
    throw new UserError(`${out} is one of the reports.`, "Name another folder with --out.");
  }
  const parts: Part[] = [];
  for (const folder of folders) parts.push(await readPart(folder));
  const [first, ...others] = parts;
  if (first === undefined) throw new UserError("There is nothing to merge.");
  for (const other of others) rejectStranger(first, other);
  rejectGaps(parts);
  rejectDoubles(parts);
  const store = await GradingStore.open(out);
  const rows: Row[] = [];
  for (const part of parts) {
    for (const row of part.rows) await store.takeFrom(part.store, row);
    rows.push(...part.rows);
  }
  // Two classes may each have somebody of the same name.
  const keys = studentKeys(rows);
  const keyed = rows.map((row, index) => ({ ...row, key: keys[index] ?? row.key }));
  const state = { ...first.state, shard: undefined };
  await store.keepState(state);
  await store.keepRows(keyed);
  await store.tidy(keyed);
  return { state, rows: keyed, store, kept: 0, notes: [] };
}

async function readPart(folder: string): Promise<Part> {
  const store = await GradingStore.open(folder, { mustBeThere: true });
  const [state, rows] = [await store.state(), await store.rows()];
  const isWhole = (row: Row) =>
    Object.values(row.exercises).every(({ verdict }) => store.has(verdict));
  if (state === undefined || rows === undefined || !rows.every(isWhole)) {
    throw new UserError(
      `The report in ${folder} isn't finished.`,
      "Run the command that made it again: it goes on where it stopped.",
    );
  }
  return { folder, store, state, rows };
}

function rejectStranger(one: Part, other: Part): void {
  const what =
    one.state.grader !== other.state.grader
      ? "graded by another version of the grader"
      : JSON.stringify(one.state.lessons) !== JSON.stringify(other.state.lessons)
        ? "about other exercises, or their checks are others"
        : one.state.seed !== other.state.seed || one.state.seconds !== other.state.seconds
          ? "graded with another seed, or other seconds"
          : undefined;
  if (what === undefined) return;
  throw new UserError(
    `${one.folder} and ${other.folder} don't fit together: the second is ${what}.`,
    "Grade both with the same workbook and the same options, then merge them.",
  );
}

function rejectGaps(parts: readonly Part[]): void {
  const shards = parts.flatMap(({ state }) => state.shard ?? []);
  const [first] = shards;
  if (first === undefined) return;
  const next = "Merge all shards of one class, each once.";
  if (shards.length < parts.length || shards.some(({ of }) => of !== first.of)) {
    throw new UserError("These aren't all shards of the same class.", next);
  }
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (part) => !shards.some((shard) => shard.part === part),
  );
  const twice = shards.find(({ part }, index) => shards.findIndex((s) => s.part === part) < index);
  if (twice !== undefined)
    throw new UserError(`Shard ${twice.part} of ${twice.of} is there twice.`, next);
  if (missing.length === 0) return;
  const which = missing.join(", ");
  throw new UserError(`Of ${first.of} shards these are missing: ${which}.`, next);
}

function rejectDoubles(parts: readonly Part[]): void {
  const seen = new Map<string, string>();
  for (const { folder, rows } of parts) {
    for (const { student, handedInAs } of rows) {
      const before = seen.get(student);
      if (before !== undefined) {
        throw new UserError(
          `${handedInAs} is in ${before} and in ${folder}.`,
          "Merge reports in which nobody is twice.",
        );
      }
      seen.set(student, folder);
    }
  }
}
