import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { buildTable } from "./build-tokenizer.ts";
import { isRankTable, type RankTable } from "./rank-table.ts";
import { makeTokenizer, type Tokenizer } from "./tokenizer.ts";

/**
 * Loads the tokens of the gpt-tokenizer package. The first time they are kept, ready to be
 * searched, in `node_modules/.cache`: from then on loading takes milliseconds instead of a tenth
 * of a second. Where nothing can be written it is slower and works all the same.
 *
 * @param file where the searchable tokens are kept
 */
export async function loadTokenizer(file = cacheFile()): Promise<Tokenizer> {
  return makeTokenizer(read(file) ?? keep(file, await buildTable()));
}

/** Named after the size of the package's own file, so that another version gets another table. */
function cacheFile(): string {
  const source = createRequire(import.meta.url).resolve("gpt-tokenizer/bpeRanks/o200k_base");
  const modules = source.slice(0, source.lastIndexOf(`node_modules${sep}`));
  const name = `o200k-${statSync(source).size}.bin`;
  return join(modules, "node_modules", ".cache", "blank-slate", name);
}

function read(file: string): RankTable | undefined {
  try {
    const table = readFileSync(file);
    return isRankTable(table) ? table : undefined;
  } catch {
    return undefined;
  }
}

/** Written under another name first, so that nobody ever reads half a table. */
function keep(file: string, table: RankTable): RankTable {
  const draft = `${file}.${crypto.randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, table);
    renameSync(draft, file);
  } catch {
    // A folder that can't be written to costs time, nothing else.
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
  return table;
}
