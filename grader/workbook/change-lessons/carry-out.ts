import { existsSync } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { reasonOf } from "../error-text.ts";
import { UserError } from "../user-error.ts";
import type { Plan } from "./plan.ts";

/**
 * Does everything that a plan says, or nothing: where something can't be done, what has been done
 * is taken back.
 *
 * @throws {UserError} when a name is taken, which is found before anything is changed, or something
 * can't be written.
 */
export async function carryOut(root: string, plan: Plan): Promise<void> {
  rejectTaken(root, plan);
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const step of stepsOf(root, plan)) {
      undo.push(step.takeBack);
      await step.act();
    }
  } catch (error) {
    const left: string[] = [];
    for (const takeBack of undo.toReversed()) {
      await takeBack().catch((failed: unknown) => left.push(reasonOf(failed)));
    }
    throw new UserError(
      `The lessons can't be changed: ${reasonOf(error)}`,
      left.length === 0
        ? "Everything is as it was. Close what has these files open, or make that place writable, then run this again."
        : `Not all of it could be taken back: ${left.join("; ")}\nGet the workbook's files back with git.`,
    );
  }
}

/** One thing to do. `takeBack` works also where it was done in part or not at all. */
interface Act {
  act(): Promise<unknown>;
  takeBack(): Promise<void>;
}

function stepsOf(root: string, { texts, moves, creations }: Plan): readonly Act[] {
  const at = (path: string) => join(root, path);
  // Two lessons may swap their names: everything gives up its own before anything gets another.
  const between = (path: string) => at(`${path}.on-its-way`);
  return [
    ...texts.map(({ path, before, after }) => ({
      act: () => writeFile(at(path), after),
      takeBack: () => writeFile(at(path), before),
    })),
    ...moves.map(({ from }) => move(at(from), between(from))),
    ...moves.flatMap(({ from, to }) => [makeFolder(dirname(at(to))), move(between(from), at(to))]),
    ...creations.flatMap(({ path, text }) => [
      makeFolder(dirname(at(path))),
      create(at(path), text),
    ]),
  ];
}

function move(from: string, to: string): Act {
  return {
    act: () => rename(from, to),
    takeBack: async () => {
      if (existsSync(to) && !existsSync(from)) await rename(to, from);
    },
  };
}

function create(path: string, text: string): Act {
  let begun = false;
  return {
    act: async () => {
      const file = await open(path, "wx");
      begun = true;
      await file.writeFile(text).finally(() => file.close());
    },
    takeBack: async () => {
      if (begun) await rm(path, { force: true });
    },
  };
}

/** Makes a folder and those above it; taken back are those that weren't there. */
function makeFolder(path: string): Act {
  let first: string | undefined;
  return {
    act: async () => {
      first = await mkdir(path, { recursive: true });
    },
    takeBack: async () => {
      if (first !== undefined) await rm(first, { recursive: true, force: true });
    },
  };
}

function rejectTaken(root: string, { moves, creations }: Plan): void {
  const leaving = new Set(moves.map(({ from }) => from));
  const wanted = [...moves.map(({ to }) => to), ...creations.map(({ path }) => path)];
  const taken = wanted.filter((path) => !leaving.has(path) && existsSync(join(root, path)));
  if (taken.length === 0) return;
  throw new UserError(
    `${taken.join(", ")} ${taken.length === 1 ? "is" : "are"} there already.`,
    "Nothing was changed. Move aside what stands there, or delete it, then run this again.",
  );
}
