import type { Behaviour, ExerciseGrade, HiddenChecks } from "../../../class/gradebook.ts";
import { count } from "../count.ts";
import { roundPoints } from "../round-points.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

const marks = {
  passed: { mark: "✓", words: "passed", style: "good" },
  failed: { mark: "✗", words: "failed", style: "bad" },
  "not run": { mark: "–", words: "not run", style: "quiet" },
} as const;

/** What an exercise was tried for, check by check, under the file it is about; hidden ones by number. */
export function behaviourList(exercise: ExerciseGrade): Html {
  const { behaviours, hidden, outcome, headline } = exercise;
  if (outcome === "missing") return undefined;
  const passed = behaviours.filter(({ state }) => state === "passed").length;
  const files = [...new Set(behaviours.map(({ file }) => file))];
  return html`<details class="behaviours" open=${outcome === "unsolved"}>
    <summary>${passed} of ${count(behaviours.length, "check")} passed${summaryOf(hidden)}</summary>
    ${files.map(
      (file) => html`
        ${file !== undefined && html`<h3 class="file">${file}</h3>`}
        <ul>${behaviours
          .filter((behaviour) => behaviour.file === file)
          .map((behaviour) => itemOf(behaviour, headline?.id))}</ul>
      `,
    )}
  </details>`;
}

function summaryOf(hidden: HiddenChecks | undefined): string {
  if (hidden === undefined) return "";
  return `, and ${count(hidden.count, "hidden check")}, ${hidden.passed} passed`;
}

function itemOf({ name, state, reason, points, possible }: Behaviour, headline?: string): Html {
  const { mark, words, style } = marks[state];
  const [first] = reason.split("\n");
  return html`<li>
    <span class=${`mark ${style}`} aria-hidden="true">${mark}</span>
    <span>
      <span class="hidden">${words}: </span>${name}
      ${state === "failed" && first && html`<span class="why">${prose(shortened(first, headline))}</span>`}
    </span>
    <span class="number quiet">
      ${points === possible ? roundPoints(points) : `${roundPoints(points)} of ${roundPoints(possible)}`}
      <span class="hidden"> points</span>
    </span>
  </li>`;
}

/** The headline's sentence stands above already. */
function shortened(reason: string, headline: string | undefined): string {
  return headline !== undefined && reason.startsWith(`${headline}:`) ? headline : reason;
}
