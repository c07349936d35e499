import type { Fault } from "./find-faults.ts";
import type { AnyMistake } from "./mistake.ts";
import { mistakes } from "./mistakes.ts";

/** What is behind the faults of a submission. */
export interface Diagnosis {
  /** The mistake that explains most of them; `undefined` where nothing that has a name fits. */
  readonly headline: AnyMistake | undefined;
  /** Further mistakes, for what the headline leaves unexplained. */
  readonly also: readonly AnyMistake[];
  /** The plainest fault that shows the headline: the one to be shown to a person. */
  readonly exhibit: Fault | undefined;
}

/**
 * Names the mistake that explains most of the faults, then those that explain the rest.
 *
 * @param known the mistakes that have a name, in the order of `mistakes`
 */
export function diagnose(
  faults: readonly Fault[],
  known: readonly AnyMistake[] = mistakes,
): Diagnosis {
  const named: AnyMistake[] = [];
  let rest = faults;
  for (;;) {
    const cause = mostTelling(rest, known);
    if (cause === undefined) break;
    named.push(cause);
    rest = rest.filter((fault) => !isExplainedBy(fault, cause));
  }
  const [headline, ...also] = named;
  const exhibits = headline ? faults.filter((fault) => isShownBy(fault, headline)) : faults;
  const partners = headline ? partnersOf(headline, faults, known) : [];
  return {
    headline: headline?.tell ? { ...headline, ...headline.tell(exhibits) } : headline,
    also: [...new Set([...also, ...partners])],
    exhibit: plainest(exhibits),
  };
}

/** True when the mistake, alone or together with another, accounts for the fault. */
export function isShownBy({ causes, mixtures }: Fault, { id }: AnyMistake): boolean {
  return [...causes, ...mixtures.flat()].some((cause) => cause.id === id);
}

/** True when the mistake accounts for the fault, or the fault is only what comes of the mistake. */
export function isExplainedBy(fault: Fault, mistake: AnyMistake): boolean {
  if (isShownBy(fault, mistake)) return true;
  const causes = fault.causes.length > 0 ? fault.causes.map(({ id }) => id) : [undefined];
  return causes.every((cause) => mistake.brings?.(fault, cause) === true);
}

/** The mistake that explains most of what the wires show; where two do, most of all there is. */
function mostTelling(
  faults: readonly Fault[],
  known: readonly AnyMistake[],
): AnyMistake | undefined {
  let best: { mistake: AnyMistake; onWires: number; inAll: number } | undefined;
  for (const mistake of known) {
    const shown = faults.filter((fault) => isShownBy(fault, mistake));
    const inAll = shown.length;
    const onWires = shown.filter(({ kind }) => kind !== "conduct" || !mistake.offWire).length;
    const more = onWires - (best?.onWires ?? 0) || inAll - (best?.inAll ?? 0);
    if (more > 0) best = { mistake, onWires, inAll };
  }
  return best?.mistake;
}

/** The mistakes without which the headline doesn't explain a fault that is a mixture. */
function partnersOf(
  headline: AnyMistake,
  faults: readonly Fault[],
  known: readonly AnyMistake[],
): readonly AnyMistake[] {
  const mixed = faults.filter(
    ({ causes, mixtures }) => causes.length === 0 && mixtures.flat().includes(headline),
  );
  const partners = mixed.map(({ mixtures }) =>
    mixtures.filter((pair) => pair.includes(headline)).flat(),
  );
  const common = known.filter(
    (mistake) =>
      mistake !== headline &&
      partners.length > 0 &&
      partners.every((candidates) => candidates.includes(mistake)),
  );
  return common.slice(0, 1);
}

/** The fault with the fewest messages to read; one that has a single cause before a mixture. */
function plainest(faults: readonly Fault[]): Fault | undefined {
  const size = (fault: Fault) =>
    fault.sent.length + fault.right.length + (fault.causes.length === 0 ? 1000 : 0);
  return faults.toSorted((a, b) => size(a) - size(b))[0];
}
