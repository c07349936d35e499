/** One rule of a knowledge file, as written: its kind, its name and its fields, each a list of texts. */
export interface Rule {
  /** The first key of the rule, such as `fact` or `topic`. */
  readonly kind: string;
  /** The text after the first key. */
  readonly name: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly file: string;
  /** The line its first key stands on. */
  readonly line: number;
}

/** A knowledge file that can't be understood. Its message names the file, the line, the rule and the remedy. */
export class MalformedRule extends Error {
  override readonly name = "MalformedRule";

  constructor(place: Pick<Rule, "file" | "line"> & Partial<Rule>, problem: string) {
    const rule = place.kind === undefined ? "" : ` (${place.kind}: ${place.name})`;
    super(`${place.file}, line ${place.line}${rule}: ${problem}`);
  }
}
