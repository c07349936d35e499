import type { ExerciseGrade, StudentGrade } from "../../../class/gradebook.ts";
import { type FullVerdict, fullVerdictFor } from "../full-verdict.ts";
import { exerciseSection } from "./exercise-section.ts";
import { type Html, html } from "./html.ts";
import { renderPage } from "./page.ts";
import { numberOf, outcomes, pointsOf } from "./words.ts";

/**
 * The page of one student, fit to be given to them: the grade, and for each exercise what was wrong
 * with it, with the evidence. What the gradebook notes for the teacher alone isn't on it.
 */
export function studentPage(
  student: StudentGrade,
  verdicts: readonly FullVerdict[],
  course: string,
): string {
  const { name, exercises, late } = student;
  const several = exercises.length > 1;
  // The overview says already what wasn't handed in.
  const told = exercises.filter(({ outcome }) => !several || outcome !== "missing");
  const body = html`
    <header>
      <nav><a href="../index.html">← The class</a></nav>
      <h1><bdi>${name}</bdi></h1>
      <p class="quiet">${course}</p>
      <p class="grade">
        <strong>${pointsOf(student)}</strong> points
        <span class=${student.passed ? "pill good" : "pill bad"}>
          ${student.passed ? "passed" : "not passed"}
        </span>
        ${late && html`<span class="pill">late</span>`}
      </p>
    </header>
    <main>
      ${several && overview(exercises)}
      ${told.map((exercise) =>
        exerciseSection(exercise, fullVerdictFor(exercise.lesson, verdicts)),
      )}
    </main>
  `;
  return renderPage({ title: `${name} · ${course}`, body });
}

function overview(exercises: readonly ExerciseGrade[]): Html {
  return html`<table class="overview">
    <caption>The exercises</caption>
    <thead>
      <tr>
        <th scope="col">Exercise</th><th scope="col">Outcome</th><th scope="col">Mistake</th>
        <th scope="col" class="number">Points</th>
      </tr>
    </thead>
    <tbody>${exercises.map(
      (exercise) => html`<tr>
        <th scope="row">${titleOf(exercise)}</th>
        <td class=${exercise.outcome}>
          <span class="mark" aria-hidden="true">${outcomes[exercise.outcome].mark}</span>
          ${outcomes[exercise.outcome].words}
        </td>
        <td>${exercise.headline?.id}</td>
        <td class="number">${pointsOf(exercise)}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}

/** The exercise's name; a link to what is told of it, if something is. */
function titleOf({ lesson, outcome }: ExerciseGrade): Html {
  const title = html`${numberOf(lesson)} · ${lesson.title}`;
  return outcome === "missing" ? title : html`<a href=${`#${lesson.id}`}>${title}</a>`;
}
