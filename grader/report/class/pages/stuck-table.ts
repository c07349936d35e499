import type { Gradebook } from "../../../class/gradebook.ts";
import {
  type Counted,
  type ExerciseFigures,
  exerciseFigures,
  type Standing,
} from "../class-figures.ts";
import { count } from "../count.ts";
import { bar } from "./bar.ts";
import { type Html, html } from "./html.ts";
import { numberOf, outcomes } from "./words.ts";

const order: readonly Standing[] = ["solved", "unsolved", "ungraded", "untouched", "missing"];

/** How many have solved each exercise, and what keeps the others from it. */
export function stuckTable(gradebook: Gradebook): Html {
  const { students } = gradebook;
  return html`<section aria-labelledby="stuck">
    <h2 id="stuck">Where they are stuck</h2>
    <table class="stuck">
      <caption>
        ${order.map(
          (outcome) => html`<span class="key">
            <svg width="10" height="10" aria-hidden="true">
              <rect class=${outcome} width="10" height="10" rx="2" />
            </svg>
            ${wordsOf(outcome)}
          </span>`,
        )}
      </caption>
      <thead class="hidden">
        <tr><th scope="col">Exercise</th><th scope="col">Students</th><th scope="col">Why</th></tr>
      </thead>
      <tbody>${exerciseFigures(gradebook).map((figures) => row(figures, students.length))}</tbody>
    </table>
  </section>`;
}

function row({ lesson, students, hardest, headline }: ExerciseFigures, all: number): Html {
  const pieces = order.map((outcome) => ({
    share: all === 0 ? 0 : students[outcome] / all,
    style: outcome,
  }));
  const sentence = order
    .filter((outcome) => students[outcome] > 0)
    .map((outcome) => `${students[outcome]} ${wordsOf(outcome)}`)
    .join(" · ");
  return html`<tr>
    <th scope="row"><span class="quiet">${numberOf(lesson)}</span> ${lesson.title}</th>
    <td>${bar(pieces)}<span class="counts">${sentence}</span></td>
    <td>${why("Fails most", hardest)}${why("Most common", headline)}</td>
  </tr>`;
}

function wordsOf(standing: Standing): string {
  return standing === "untouched" ? "as it came" : outcomes[standing].words;
}

function why(label: string, counted: Counted<string> | undefined): Html {
  return (
    counted &&
    html`<p><span class="quiet">${label}: </span>${counted.what}
      <span class="quiet"> (${count(counted.times, "student")})</span></p>`
  );
}
