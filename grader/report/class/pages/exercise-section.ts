import type { ExerciseGrade } from "../../../class/gradebook.ts";
import { withoutInsides } from "../../verdict/promises.ts";
import { notStarted, type Reason, reasonsOf } from "../../verdict/reasons.ts";
import type { MistakeView, VerdictView } from "../../verdict/verdict-view.ts";
import { count } from "../count.ts";
import type { FullVerdict } from "../full-verdict.ts";
import { behaviourList } from "./behaviour-list.ts";
import { problem } from "./code.ts";
import { everyRequest } from "./every-request.ts";
import { evidence } from "./evidence.ts";
import { type Html, html } from "./html.ts";
import { paragraphs, prose } from "./prose.ts";
import { numberOf, outcomes, pointsOf } from "./words.ts";

/** So many lines of what was printed are shown. */
const printedAtMost = 20;

/** What one exercise came to: first what was wrong and how one sees it, then behaviour by behaviour. */
export function exerciseSection(exercise: ExerciseGrade, full: FullVerdict | undefined): Html {
  const { lesson, outcome, passed } = exercise;
  const heading = `${lesson.id}-heading`;
  return html`<section id=${lesson.id} aria-labelledby=${heading} class="exercise">
    <h2 id=${heading}>${numberOf(lesson)} · ${lesson.title}</h2>
    <p class="standing">
      <span class=${`pill ${outcome}`}>
        <span aria-hidden="true">${outcomes[outcome].mark}</span> ${outcomes[outcome].words}
      </span>
      <span><strong>${pointsOf(exercise)}</strong> points</span>
      ${passed && outcome !== "solved" && html`<span class="quiet">enough to pass</span>`}
    </p>
    ${outcome === "solved" ? html`<p>${prose(exercise.reason)}</p>` : whatWentWrong(exercise, full)}
    ${behaviourList(exercise)}
    ${outcome === "unsolved" && full && requestsOf(full)}
  </section>`;
}

function whatWentWrong(exercise: ExerciseGrade, full: FullVerdict | undefined): Html {
  const { headline, reason } = exercise;
  const reasons = full === undefined ? [] : reasonsOf(full.view);
  if (full === undefined || reasons.length === 0) {
    return html`<div class=${exercise.outcome === "missing" ? "finding neutral" : "finding"}>
      ${headline && html`<h3>${headline.id}: ${headline.sentence}</h3>`}
      ${paragraphs(reason)}
    </div>`;
  }
  return html`
    ${reasons.map((one) => html`<div class="finding">${finding(one, full.view)}</div>`)}
    ${printed(full.view)} ${nextSteps(full.view)}
  `;
}

function finding(reason: Reason, view: VerdictView): Html {
  switch (reason.kind) {
    case "mistake":
      return mistake(reason.mistake, view);
    case "problem":
      return problem(reason.problem);
    case "elsewhere":
      return html`<p>${prose(reason.sentence)}</p>`;
    default:
      return reason satisfies never;
  }
}

function mistake({ id, sentence, advice }: MistakeView, view: VerdictView): Html {
  const { exhibit, also, headlineFile } = view;
  const where = id === notStarted ? undefined : headlineFile;
  return html`
    ${where !== undefined && html`<p class="label">${where}</p>`}
    <h3>${id}: <span>${sentence}</span></h3>
    ${exhibit && id !== notStarted && evidence(exhibit)}
    ${also.map((other) => html`<p>also <strong>${other.id}</strong>: ${other.sentence}</p>`)}
    <p>${prose(advice)}</p>
  `;
}

function printed({ printed }: VerdictView): Html {
  const lines = withoutInsides(printed);
  if (lines.join("").trim() === "") return undefined;
  const more = lines.length - printedAtMost;
  const shown = lines.slice(0, printedAtMost).join("\n");
  return html`<details>
    <summary>What the code printed</summary>
    <pre>${shown}${more > 0 && `\n… ${count(more, "more line")}`}</pre>
  </details>`;
}

function nextSteps({ headline, lesson, hint, again, seed }: VerdictView): Html {
  const read =
    headline !== undefined && headline.id !== notStarted ? headline.lesson : lesson.number;
  return html`<dl class="next">
    <div>
      <dt><code>npm run lesson ${read}</code></dt>
      <dd>${read === lesson.number ? "is the lesson about it" : "explains how to avoid this"}</dd>
    </div>
    ${hint !== undefined && html`<div><dt><code>${hint}</code></dt><dd>shows a hint</dd></div>`}
    <div>
      <dt><code>${again} -- --seed ${seed}</code></dt>
      <dd>grades it again with the same conversations</dd>
    </div>
  </dl>`;
}

function requestsOf({ verdict, view }: FullVerdict): Html {
  const isFailed = ({ name, file }: { name: string; file: string | undefined }) =>
    view.checks.some(
      (check) => check.name === name && check.file === file && check.state === "failed",
    );
  return html`<details class="requests">
    <summary>Every request, turn by turn</summary>
    ${everyRequest(verdict.report?.recorded ?? [], isFailed)}
  </details>`;
}
