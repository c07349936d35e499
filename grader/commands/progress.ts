import { UserError } from "../workbook/user-error.ts";
import { endClearly } from "./end-clearly.ts";
import { exportProgress } from "./progress/export-progress.ts";
import { importProgress } from "./progress/import-progress.ts";
import { printProgress } from "./progress/print-progress.ts";
import { readArguments } from "./read-arguments.ts";

const usage =
  "Run npm run progress to see it, npm run progress export to take it along, npm run progress import <file> to bring it here. -- --with-code takes your exercises' files along, too.";

/** `npm run progress` shows what is solved; `export` and `import` carry it to another machine. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const { names, flags } = readArguments(args, ["with-code"], usage);
    const [what, file, ...more] = names;
    const withCode = flags.has("with-code");
    const tooMany = what === undefined ? false : more.length > 0;
    if (what === undefined && !withCode) return printProgress(args);
    if (what === "export" && !tooMany) return exportProgress(file, withCode);
    if (what === "import" && !tooMany && file !== undefined) {
      return importProgress(file, withCode, args);
    }
    const said = [...names, ...(withCode ? ["--with-code"] : [])].join(" ");
    const wrong =
      what === "import" && file === undefined
        ? "npm run progress import needs to know which file to read."
        : `npm run progress doesn't know what "${said}" means.`;
    throw new UserError(wrong, usage);
  });
}
