/**
 * What was printed, without the insides of promises: where Node follows who started what, as it does
 * in a grading, it prints a handful of symbols with each.
 */
export function withoutInsides(lines: readonly string[]): readonly string[] {
  return lines
    .join("\n")
    .replaceAll(/,?\s*\[Symbol\((?:async_id_symbol|trigger_async_id_symbol)\)\]: \d+/g, "")
    .replaceAll(/,?\s*\[Symbol\(kResourceStore\)\]: (?:\{[^{}]*\}|\[\w+\]|\w+)/g, "")
    .replaceAll(/Promise \{\s*<(pending|rejected)>\s*\}/g, "Promise { <$1> }")
    .split("\n");
}
