import { type Dirent, mkdtempSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { compiledFolder } from "../run/compiled.mjs";
import { workbookRoot } from "../workbook/root.ts";
import { type Layout, layoutOf, linkFiles, restoreFiles } from "./lay-out-files.ts";

/**
 * What nobody needs who tries one exercise: hundreds of examples of submissions, the grader's own
 * tests, and what it was compiled to at other times.
 */
const unwanted = /^(right|wrong|broken|\.compiled|.*\.test\.ts)$/;

/**
 * Copies the workbook, to try things on: its exercises are as they came, whatever stands on the
 * desk of whoever runs this, and its examples of submissions are left out. The caller removes it.
 *
 * The grader and the solutions in it are the very files of this workbook. Whoever wants to try other
 * ones removes them first, and writes them anew.
 *
 * @param name the folder's name, in a temporary folder of its own
 */
export async function copyWorkbook(name: string): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), "blank-slate-")), name);
  linkFiles(root, new Map([...partOf("grader"), ...compiled()]));
  for (const folder of ["node_modules", "solutions"]) {
    symlinkSync(join(workbookRoot, folder), join(root, folder), "junction");
  }
  const files = ["package.json", "tsconfig.json", "vitest.config.ts"];
  restoreFiles(root, [], new Map(files.map((name) => [name, join(workbookRoot, name)])));
  clearDesk(root);
  return root;
}

/** Makes everything in a copied workbook that a learner or a command may change what it was. */
export function clearDesk(root: string): void {
  const specs = [...partOf("exercises")].filter(([path]) => path.endsWith(".spec.ts"));
  const fixtures = [...partOf("fixtures")];
  // fixtures/03-chatbot-class/stub/chatbot.ts is exercises/03-chatbot-class/chatbot.ts, too.
  const stubs = fixtures.flatMap(([path, from]): [string, string][] => {
    const [, id = "", kind, ...rest] = path.split(sep);
    return kind === "stub" ? [[join("exercises", id, ...rest), from]] : [];
  });
  const layout = new Map([...partOf("lessons"), ...fixtures, ...specs, ...stubs]);
  restoreFiles(root, ["lessons", "exercises", "fixtures", ".blank-slate"], layout);
}

function partOf(folder: string): Layout {
  return layoutOf(join(workbookRoot, folder), folder, ({ name }: Dirent) => !unwanted.test(name));
}

/** The grader's compiled form. */
function compiled(): Layout {
  const folder = compiledFolder();
  // Where nothing can be kept, it is the grader's own folder.
  if (basename(dirname(folder)) !== ".compiled") return new Map();
  return layoutOf(folder, relative(workbookRoot, folder));
}

/** Hands a copy of the workbook to `use`; it is gone afterwards. */
export async function withCopyOfWorkbook<T>(use: (root: string) => Promise<T>): Promise<T> {
  const root = await copyWorkbook("workbook");
  try {
    return await use(root);
  } finally {
    await rm(join(root, ".."), { recursive: true, force: true });
  }
}
