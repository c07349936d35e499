import type { CheckView, MistakeView, ProblemView, VerdictView } from "./verdict-view.ts";

/** The one headline that isn't a mistake: there is nothing to be explained. */
export const notStarted = "not-started";

/** What a mistake that shows on a wire makes of a history shows there as well. */
const wrongHistory = "The history doesn't hold the conversation.";

/** One thing that explains why a submission isn't solved. */
export type Reason =
  | { readonly kind: "mistake"; readonly mistake: MistakeView }
  | { readonly kind: "problem"; readonly problem: ProblemView }
  /** A request went elsewhere. */
  | { readonly kind: "elsewhere"; readonly sentence: string };

/** Everything that explains why the submission isn't solved, the most telling first. */
export function reasonsOf(verdict: VerdictView): Reason[] {
  const { headline, problem, exhibit, refused } = verdict;
  const checks = ofFirstWrongFile(verdict.checks);
  const mistake = headline ? [{ kind: "mistake", mistake: headline } as const] : [];
  if (headline?.id === notStarted) return mistake;
  const [sentence] = refused;
  if (sentence !== undefined) return [{ kind: "elsewhere", sentence }];
  const thrown = problem ?? checks.find((check) => check.problem?.thrown)?.problem;
  const error = thrown ? [{ kind: "problem", problem: thrown } as const] : [];
  // An error that the API answered is the mistake's doing; any other comes before it.
  const refusal = exhibit?.kind === "wire" ? exhibit.refusal : undefined;
  const isTold =
    refusal !== undefined && headline !== undefined && thrown?.message.includes(refusal);
  const main = isTold ? mistake : refusal ? [...mistake, ...error] : [...error, ...mistake];
  const rest = distinct(
    checks.flatMap((check) =>
      check.explained || check.problem?.thrown ? [] : (check.problem ?? []),
    ),
  ).filter(({ message }) => !headline || !message.startsWith(wrongHistory));
  // What only a property found is shown where nothing plainer was.
  const plain = rest.filter(({ message }) => !message.includes("--seed "));
  const more = problem ? [] : (plain.length > 0 ? plain : rest).slice(0, main.length > 0 ? 1 : 2);
  return [...main, ...more.map((one) => ({ kind: "problem", problem: one }) as const)];
}

/** Who mends several files mends one after the other: reasons are given for the first that is wrong. */
function ofFirstWrongFile(checks: readonly CheckView[]): readonly CheckView[] {
  const wrong = checks.find(({ state }) => state === "failed");
  return checks.filter(({ file }) => file === wrong?.file);
}

/** Each sentence once, with its first evidence: several checks may find fault with the same thing. */
function distinct(problems: readonly ProblemView[]): readonly ProblemView[] {
  const sentences = new Map<string, ProblemView>();
  for (const problem of problems) {
    const sentence = problem.message.split("\n")[0] ?? "";
    if (!sentences.has(sentence)) sentences.set(sentence, problem);
  }
  return [...sentences.values()];
}
