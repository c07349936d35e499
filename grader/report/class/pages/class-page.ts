import type { ExerciseGrade, Gradebook, StudentGrade } from "../../../class/gradebook.ts";
import { mistakeFigures } from "../class-figures.ts";
import { count } from "../count.ts";
import { roundPoints } from "../round-points.ts";
import { type Html, html } from "./html.ts";
import { mistakeChart } from "./mistake-chart.ts";
import { renderPage } from "./page.ts";
import { stuckTable } from "./stuck-table.ts";
import { addressOf, numberOf, outcomes, pointsOf } from "./words.ts";

/** The page of the class: where it is stuck, its most common mistakes, and every student's grades. */
export function classPage(gradebook: Gradebook): string {
  const { course, students } = gradebook;
  const body = html`
    <header>
      <h1>${course}</h1>
      ${figures(gradebook)}
    </header>
    <main class="wide">
      ${stuckTable(gradebook)}
      ${mistakeChart(mistakeFigures(gradebook), students.length)}
      ${studentTable(gradebook)}
      ${notes(students)}
    </main>
  `;
  return renderPage({ title: `${course} · the class`, body });
}

function figures({ students }: Gradebook): Html {
  const passed = students.filter((student) => student.passed).length;
  const late = students.filter((student) => student.late).length;
  const sum = students.reduce((total, { points }) => total + points, 0);
  const possible = students[0]?.possible ?? 0;
  const average = students.length === 0 ? 0 : sum / students.length;
  const all: readonly (readonly [string, string])[] = [
    ["Students", String(students.length)],
    ["Passed", String(passed)],
    ["Points on average", pointsOf({ points: average, possible })],
    ["Late", String(late)],
  ];
  return html`<dl class="figures">${all.map(
    ([what, figure]) => html`<div><dt>${what}</dt><dd>${figure}</dd></div>`,
  )}</dl>`;
}

function studentTable({ lessons, students }: Gradebook): Html {
  const isSmall = lessons.length <= 3;
  return html`<section aria-labelledby="students">
    <h2 id="students">Every student</h2>
    <p class="label">
      Points in each exercise: ${Object.values(outcomes).map(
        ({ mark, words }, index) => `${index > 0 ? ", " : ""}${mark} ${words}`,
      )}
    </p>
    <div class="scroll" role="region" aria-labelledby="students" tabindex="0">
      <table class="students" data-sortable>
        <caption class="hidden">Points of every student in each exercise</caption>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col" class="number">Total</th>
            ${lessons.map(
              (lesson) => html`<th scope="col">
                <span class="quiet">${numberOf(lesson)}</span> ${lesson.title}
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>${students.map((student) => studentRow(student, isSmall))}</tbody>
      </table>
    </div>
  </section>`;
}

function studentRow(student: StudentGrade, isSmall: boolean): Html {
  const { name, points, passed, late, notes, exercises, key } = student;
  return html`<tr data-key=${key}>
    <th scope="row">
      <a href=${addressOf(student)}><bdi>${name}</bdi></a>
      ${late && html` <span class="pill">late</span>`}
      ${notes.length > 0 && html` <a class="note" href=${`#note-${key}`}>note</a>`}
    </th>
    <td class="number" data-value=${points}>
      <strong>${roundPoints(points)}</strong>
      <span class=${passed ? "good" : "hidden"}> ${passed ? "passed" : "not passed"}</span>
    </td>
    ${exercises.map((exercise) => exerciseCell(exercise, student, isSmall))}
  </tr>`;
}

function exerciseCell(exercise: ExerciseGrade, student: StudentGrade, isSmall: boolean): Html {
  const { outcome, points, headline, lesson } = exercise;
  const { mark, words } = outcomes[outcome];
  const what = headline === undefined ? words : `${words}: ${headline.id}`;
  return html`<td class=${outcome} data-value=${outcome === "missing" ? -1 : points}>
    <a href=${`${addressOf(student)}#${lesson.id}`} title=${what}>
      <span class="mark" aria-hidden="true">${mark}</span>
      <span class="hidden">${what}, </span>${outcome === "missing" ? "" : roundPoints(points)}
    </a>
    ${isSmall && headline !== undefined && html`<span class="headline">${headline.id}</span>`}
  </td>`;
}

function notes(students: readonly StudentGrade[]): Html {
  const noted = students.filter((student) => student.notes.length > 0);
  if (noted.length === 0) return undefined;
  return html`<section aria-labelledby="notes">
    <h2 id="notes">Notes</h2>
    <p class="quiet">${count(noted.length, "student")}; only here, not on the students' pages.</p>
    <dl class="notes">${noted.map(
      (student) => html`<div id=${`note-${student.key}`}>
        <dt><a href=${addressOf(student)}><bdi>${student.name}</bdi></a></dt>
        <dd>${student.notes.map((note) => html`<p>${note}</p>`)}</dd>
      </div>`,
    )}</dl>
  </section>`;
}
