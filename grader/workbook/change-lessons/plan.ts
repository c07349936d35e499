import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Lesson } from "../lesson.ts";
import { courseTexts } from "./course-texts.ts";
import type { Note } from "./references.ts";
import { renameIn } from "./references.ts";
import { idOf, type Renumbering, type Step, staysPut } from "./renumbering.ts";
import { suspicionsIn } from "./suspicions.ts";
import { withTitle } from "./with-title.ts";

/** Everything that a change of a course does. Paths are from the course's folder, with `/`. */
export interface Plan {
  /** Files that get another text, where they are now. */
  readonly texts: readonly {
    readonly path: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Files and folders that get another name, or another place. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
  /** Files that are made. */
  readonly creations: readonly { readonly path: string; readonly text: string }[];
  /** What a person has to look at afterwards, where it will be then. */
  readonly notes: readonly (Note & { readonly path: string })[];
}

/** What a lesson consists of, as it is there: its file, and its folders in the other rooms. */
export function partsOf(root: string, id: string): readonly string[] {
  const all = [`lessons/${id}.md`, `exercises/${id}`, `solutions/${id}`, `fixtures/${id}`];
  return all.filter((path) => existsSync(join(root, path)));
}

/**
 * Plans to name the lessons of the course at `root` anew, and whatever refers to them. Changes
 * nothing.
 *
 * @param retreat where what belongs to the lesson that is taken out is put
 */
export async function planChange(
  root: string,
  renumbering: Renumbering,
  retreat = "",
): Promise<Plan> {
  const { steps, gone } = renumbering;
  const leaving = gone === undefined ? [] : partsOf(root, gone.id);
  const renamed = steps.filter((step) => !staysPut(step));
  const moves = [
    ...leaving.map((from) => ({ from, to: `${retreat}/${from}` })),
    ...renamed.flatMap((step) =>
      partsOf(root, step.before.id).map((from) => ({ from, to: renamedPath(from, step) })),
    ),
  ];
  const rewritten = (await courseTexts(root, leaving)).map(({ path, text }) => {
    const named = renameIn(path, text, renumbering);
    const step = steps.find((step) => isOf(path, step.before));
    const after = step === undefined ? named.text : withTitle(path, named.text, step);
    const to = step === undefined ? path : renamedPath(path, step);
    const notes = [...named.notes, ...suspicionsIn(path, after, renumbering)];
    return { path, before: text, after, notes: notes.map((note) => ({ ...note, path: to })) };
  });
  return {
    texts: rewritten.filter(({ before, after }) => before !== after),
    moves,
    creations: [],
    notes: rewritten.flatMap(({ notes }) => notes),
  };
}

function isOf(path: string, { id }: Lesson): boolean {
  return path === `lessons/${id}.md` || path.split("/")[1] === id;
}

function renamedPath(path: string, step: Step): string {
  const [room, name = "", ...rest] = path.split("/");
  return [room, name.replace(step.before.id, idOf(step)), ...rest].join("/");
}
