import type { NamedMistake } from "../../../run/report.ts";
import type { Counted } from "../class-figures.ts";
import { count } from "../count.ts";
import { bar } from "./bar.ts";
import { type Html, html } from "./html.ts";

/** The mistakes of a class as a chart of bars, the most common first: a table for who can't see it. */
export function mistakeChart(mistakes: readonly Counted<NamedMistake>[], students: number): Html {
  const most = mistakes[0]?.times ?? 1;
  return html`<section aria-labelledby="mistakes">
    <h2 id="mistakes">The most common mistakes</h2>
    ${
      mistakes.length === 0
        ? html`<p class="quiet">Nobody made a mistake that has a name.</p>`
        : html`<table class="chart">
          <caption>Of ${count(students, "student")}, so many made it in any exercise</caption>
          <thead class="hidden">
            <tr><th scope="col">Mistake</th><th scope="col">Students</th></tr>
          </thead>
          <tbody>${mistakes.map(
            ({ what, times }) => html`<tr>
              <th scope="row">${what.id}<span class="why">${what.sentence}</span></th>
              <td>${bar([{ share: times / most, style: "bad" }])}<strong>${times}</strong></td>
            </tr>`,
          )}</tbody>
        </table>`
    }
  </section>`;
}
