/** The ways to do one thing, by name: `{ role: ["system", "developer"] }`. */
export type Axes = Readonly<Record<string, readonly string[]>>;

/** One way for each axis. */
export type Style = Readonly<Record<string, string>>;

/**
 * Styles among which every combination of `strength` ways occurs, in as few as a greedy search finds:
 * with strength 2 every way together with every way of every other axis.
 */
export function coverStyles(axes: Axes, strength: number): readonly Style[] {
  const open = new Set(combinations(axes, strength).map(keyOf));
  const styles: Style[] = [];
  for (const first of combinations(axes, strength)) {
    if (!open.has(keyOf(first))) continue;
    const style = complete(axes, first, open, strength);
    for (const covered of partsOf(style, Object.keys(axes), strength)) open.delete(keyOf(covered));
    styles.push(style);
  }
  return styles;
}

/** Fills a style up, axis by axis, with the way that covers most of what is still open. */
function complete(axes: Axes, given: Style, open: ReadonlySet<string>, strength: number): Style {
  let style = given;
  for (const [axis, ways] of Object.entries(axes)) {
    if (axis in style) continue;
    const known = Object.keys(style);
    const gains = ways.map((way, index) => {
      const next = { ...style, [axis]: way };
      const covered = partsOf(next, [...known, axis], strength).filter((part) =>
        open.has(keyOf(part)),
      );
      // Where nothing is gained, the ways take turns.
      return { next, gain: covered.length + ((open.size + index) % ways.length) / 100 };
    });
    style = gains.reduce((best, one) => (one.gain > best.gain ? one : best)).next;
  }
  return style;
}

/** Every combination of ways on so many axes. */
function combinations(axes: Axes, strength: number): readonly Style[] {
  return subsets(Object.keys(axes), strength).flatMap((names) =>
    names.reduce<Style[]>(
      (styles, axis) =>
        styles.flatMap((style) => (axes[axis] ?? []).map((way) => ({ ...style, [axis]: way }))),
      [{}],
    ),
  );
}

function partsOf(style: Style, names: readonly string[], strength: number): readonly Style[] {
  return subsets(names, strength).map((axes) =>
    Object.fromEntries(axes.map((axis) => [axis, style[axis] ?? ""])),
  );
}

function subsets(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  return names.flatMap((name, index) =>
    subsets(names.slice(index + 1), size - 1).map((rest) => [name, ...rest]),
  );
}

function keyOf(part: Style): string {
  return Object.keys(part)
    .sort()
    .map((axis) => `${axis}=${part[axis]}`)
    .join(" ");
}
