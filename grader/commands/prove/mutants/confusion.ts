/** Which mistake was named where one of these was expected. */
export interface Naming {
  /** The mistakes of which any is right, the aptest first. */
  readonly expected: readonly string[];
  /** The headline; `undefined` where none was given. */
  readonly named: string | undefined;
}

/** True when the headline is one of the mistakes that were expected. */
export function isApt({ expected, named }: Naming): boolean {
  return named !== undefined && expected.includes(named);
}

/**
 * The confusion table, one line for each mistake that was expected: how often it was named, and what
 * was named instead, how often. What is just as right counts as right.
 */
export function confusionTable(namings: readonly Naming[]): readonly string[] {
  const rows = groupsOf(namings, ({ expected }) => expected[0] ?? "");
  const width = Math.max(...[...rows.keys()].map((id) => id.length), "expected".length) + 2;
  const lines = [...rows].sort().map(([id, row]) => {
    const right = row.filter(isApt);
    const wrong = countsOf(row.filter((naming) => !isApt(naming)));
    return `${id.padEnd(width)}${`${right.length} of ${row.length}`.padStart(12)}   ${wrong}`;
  });
  const head = `${"expected".padEnd(width)}${"named".padStart(12)}   named instead`;
  return [head, ...lines].map((line) => line.trimEnd());
}

function countsOf(namings: readonly Naming[]): string {
  return [...groupsOf(namings, ({ named }) => named ?? "nothing")]
    .map(([id, all]) => `${id} ${all.length}`)
    .join(", ");
}

function groupsOf(namings: readonly Naming[], keyOf: (naming: Naming) => string) {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) {
    const key = keyOf(naming);
    groups.set(key, [...(groups.get(key) ?? []), naming]);
  }
  return groups;
}
