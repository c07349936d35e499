import { parse } from "csv-parse/sync";
import { Window } from "happy-dom";
import { expect, test } from "vitest";
import type { StudentGrade } from "../../class/gradebook.ts";
import { classFormats, type ReportFile, studentFormats } from "./formats.ts";
import { chatbot, fullVerdicts, gradebook, solved } from "./gradebook-for-tests.ts";
import { outcomes } from "./pages/words.ts";
import { behavioursCsv } from "./tables/behaviours-csv.ts";

const { students, lessons, course } = gradebook;
const files = new Map<string, string>(
  [
    ...classFormats.flatMap((format) => format.write(gradebook)),
    ...students.flatMap((student) =>
      studentFormats.flatMap((format) => format.write(student, fullVerdicts(student), course)),
    ),
  ].map(({ file, text }: ReportFile) => [file, text]),
);
const textOf = (file: string) => files.get(file) ?? `There is no ${file}.`;
const parser = new new Window().DOMParser();
const pageOf = (file: string) => parser.parseFromString(textOf(file), "text/html");
const words = (text: string | null | undefined) => (text ?? "").replaceAll(/\s+/g, " ").trim();
const outcomeCalled = (said: string) =>
  // "not solved" has "solved" in it, and comes later.
  Object.entries(outcomes).findLast(([, { words }]) => said.includes(words))?.[0];

/** What a teacher wants to know of each student, as the gradebook has it. */
const wanted = students.map((student) => ({
  key: student.key,
  points: student.points,
  passed: student.passed,
  exercises: student.exercises.map(({ outcome, points, headline }) => ({
    outcome,
    points,
    headline: headline?.id ?? "",
  })),
}));

test("grades.csv says what the gradebook says, and names nobody a formula", () => {
  const rows: Record<string, string>[] = parse(textOf("grades.csv"), { bom: true, columns: true });
  expect(
    rows.map((row) => ({
      key: row.key,
      points: Number(row.total),
      passed: row.passed === "yes",
      exercises: lessons.map(({ id }) => ({
        outcome: row[`${id} outcome`],
        points: Number(row[`${id} points`]),
        headline: row[`${id} headline`],
      })),
    })),
  ).toEqual(wanted);
  const names = students.map(({ name }) => (name.startsWith("=") ? `'${name}` : name));
  expect(rows.map(({ name }) => name)).toEqual(names);
  expect(rows.map(({ late }) => late)).toEqual(students.map(({ late }) => (late ? "yes" : "no")));
  expect(rows[3]?.notes).toBe("The same files as <b>Anna</b>'s. notes.txt was left out.");
  expect(textOf("grades.csv")).toMatch(/^\ufeffname,.*\r\n/);
  // Excel ends a row at a line feed as well.
  expect(textOf("grades.csv")).toContain('\r\n"Bell\u0007\nlong ');
});

test("the rows of behaviours.csv add up to the points of what was handed in", () => {
  const rows: Record<string, string>[] = parse(textOf("behaviours.csv"), {
    bom: true,
    columns: true,
  });
  const points = (key: string) =>
    rows.filter((row) => row.key === key).reduce((sum, row) => sum + Number(row.points), 0);
  for (const student of students) expect(points(student.key)).toBe(student.points);
  expect(rows.filter(({ behaviour }) => behaviour === "3 hidden checks").length).toBe(2);
});

test("a single hidden check is one check", () => {
  const [student] = students;
  if (student === undefined) throw new Error("There is no student.");
  const one = solved(chatbot, { count: 1, passed: 1, points: 3, possible: 3 });
  const csv = behavioursCsv({ ...gradebook, students: [{ ...student, exercises: [one] }] });
  expect(csv).toContain(",1 hidden check,1 passed,3,3,");
});

test("grades.json says what the gradebook says", () => {
  const json = JSON.parse(textOf("grades.json"));
  expect(json).toMatchObject({ format: "blank-slate/grades", version: 1, course });
  expect(
    json.students.map((student: StudentGrade) => ({
      key: student.key,
      points: student.points,
      passed: student.passed,
      exercises: student.exercises.map(({ outcome, points, headline }) => ({
        outcome,
        points,
        headline: headline?.id ?? "",
      })),
    })),
  ).toEqual(wanted);
  expect(json.students.map(({ name }: StudentGrade) => name)).toEqual(
    students.map(({ name }) => name),
  );
});

test("the page of the class says what the gradebook says", () => {
  const page = pageOf("index.html");
  const rows = [...page.querySelectorAll("table.students tbody tr")];
  expect(
    rows.map((row) => ({
      key: row.getAttribute("data-key"),
      points: Number(row.querySelector("td strong")?.textContent),
      passed: !row.querySelector("td")?.textContent?.includes("not passed"),
      exercises: [...row.querySelectorAll("td")].slice(1).map((cell) => {
        const [outcome = "", headline = ""] = words(cell.querySelector(".hidden")?.textContent)
          .replace(/,$/, "")
          .split(": ");
        return {
          outcome: outcomeCalled(outcome),
          points: Math.max(0, Number(cell.getAttribute("data-value"))),
          headline,
        };
      }),
    })),
  ).toEqual(wanted);
  const names = rows.map((row) => row.querySelector("bdi")?.textContent);
  expect(names.map(words)).toEqual(students.map(({ name }) => words(name)));
  for (const link of page.querySelectorAll("table.students a[href^='students/']")) {
    const [path = ""] = decodeURIComponent(link.getAttribute("href") ?? "").split("#");
    expect(files.has(path)).toBe(true);
  }
});

test("each student's page says what the gradebook says, and keeps the teacher's notes to itself", () => {
  for (const [index, student] of students.entries()) {
    const page = pageOf(`students/${student.key}.html`);
    expect(words(page.querySelector("h1")?.textContent)).toBe(words(student.name));
    const rows = [...page.querySelectorAll("table.overview tbody tr")];
    expect({
      key: student.key,
      points: Number(page.querySelector(".grade strong")?.textContent?.split(" of ")[0]),
      passed: words(page.querySelector(".grade .pill")?.textContent) === "passed",
      exercises: rows.map((row) => {
        const [outcome, headline, points] = [...row.querySelectorAll("td")];
        return {
          outcome: outcomeCalled(outcome?.textContent ?? ""),
          points: Number(points?.textContent?.split(" of ")[0]),
          headline: words(headline?.textContent),
        };
      }),
    }).toEqual(wanted[index]);
    expect(textOf(`students/${student.key}.html`)).not.toContain("notes.txt");
  }
});

test("a page shows the evidence: what was sent beside what should have been", () => {
  const table = pageOf("students/anna.html").querySelector(".finding table");
  expect(words(table?.querySelector("td.lacking")?.textContent)).toBe(
    "+Missing: assistantHello. (k7f3)",
  );
  expect(words(table?.querySelector("tr.same td")?.textContent)).toContain(
    "<img src=x onerror=alert(1)>",
  );
});

test("nothing that a student wrote becomes a part of a page, and its policy lets nothing else run", () => {
  const pages = [...files].filter(([file]) => file.endsWith(".html"));
  expect(pages.length).toBe(students.length + 1);
  for (const [file] of pages) {
    const page = pageOf(file);
    expect(page.querySelectorAll("script").length).toBe(1);
    expect(page.querySelectorAll("img, b, iframe, link, [onerror], [onclick]").length).toBe(0);
    expect(page.querySelectorAll("[style]").length).toBe(0);
    const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-.+'; script-src 'sha256-.+';/);
  }
});

test("JUnit says what the gradebook says", () => {
  for (const student of students) {
    const xml = parser.parseFromString(textOf(`junit/${student.key}.xml`), "application/xml");
    const suites = [...xml.querySelectorAll("testsuite")];
    expect(suites.length).toBe(lessons.length);
    for (const [index, suite] of suites.entries()) {
      const property = (name: string) =>
        suite.querySelector(`property[name="${name}"]`)?.getAttribute("value");
      const exercise = student.exercises[index];
      expect(property("outcome")).toBe(exercise?.outcome);
      expect(Number(property("points"))).toBe(exercise?.points);
      expect(property("headline")).toBe(exercise?.headline?.id ?? "");
      expect(property("passed")).toBe(String(exercise?.passed));
      for (const kind of ["failure", "error", "skipped"]) {
        const attribute = kind === "skipped" ? kind : `${kind}s`;
        expect(suite.getAttribute(attribute)).toBe(String(suite.querySelectorAll(kind).length));
      }
      const isRight = suite.querySelectorAll("failure, error, skipped").length === 0;
      const isAllRight = exercise?.outcome === "solved" && exercise.points === 15;
      expect(isRight).toBe(isAllRight);
    }
  }
});

test("Gradescope gets the gradebook's points, and hears of hidden checks when grades are published", () => {
  for (const student of students) {
    const results = JSON.parse(textOf(`gradescope/${student.key}/results.json`));
    expect(results.score).toBe(student.points);
    const possible = results.tests.reduce(
      (sum: number, { max_score }: { max_score: number }) => sum + max_score,
      0,
    );
    expect(possible).toBe(student.possible);
  }
  const { tests, output } = JSON.parse(textOf("gradescope/anna-2/results.json"));
  const hidden = tests.filter(({ name }: { name: string }) => name.includes("hidden"));
  expect(hidden).toEqual(
    ["03 · The Chatbot class", "07 · The four common mistakes"].map((title) => ({
      name: `${title}: 3 hidden checks`,
      score: 2,
      max_score: 3,
      status: "failed",
      output: "2 passed.",
      visibility: "after_published",
    })),
  );
  expect(output).not.toContain("hidden");
  const first = tests.find(({ status }: { status: string }) => status === "failed");
  expect(first.visibility).toBe("after_published");
  const shown = tests.filter(
    ({ status, visibility }: Record<string, string>) =>
      status === "failed" && visibility === "visible",
  );
  expect(shown[0].output).toContain("+ assistant  Hello. (k7f3)");
});

test("GitHub Classroom adds the tests' scores up to the gradebook's points", () => {
  for (const student of students) {
    const result = JSON.parse(textOf(`classroom/${student.key}.json`));
    const score = result.tests.reduce(
      (sum: number, each: { score: number }) => sum + each.score,
      0,
    );
    expect(score).toBe(student.points);
    expect(result.max_score).toBe(student.possible);
    expect(result.status === "pass").toBe(student.passed);
  }
  expect(JSON.parse(textOf("classroom/mo.json")).status).toBe("error");
});

test("Exercism gets a status that agrees with the outcome, the code of each test, and no long output", () => {
  const statuses = { solved: "pass", unsolved: "fail", ungraded: "error" };
  for (const { key, exercises } of students) {
    for (const { lesson, outcome, hidden } of exercises) {
      const file = `exercism/${key}/${lesson.id}/results.json`;
      expect(files.has(file)).toBe(outcome !== "missing");
      if (outcome === "missing") continue;
      const results = JSON.parse(textOf(file));
      expect(results.version).toBe(3);
      expect(results.status).toBe(hidden ? "fail" : statuses[outcome]);
      expect(typeof results.message).toBe(results.status === "error" ? "string" : "object");
      for (const { output } of results.tests) expect([...(output ?? "")].length).toBeLessThan(501);
    }
  }
  const { tests } = JSON.parse(textOf("exercism/anna/03-chatbot-class/results.json"));
  expect(tests[0].test_code).toBe("expect(history).toEqual([]);");
  expect(tests[1].output).toMatch(/🙂\nOutput was truncated\. Please limit to 500 chars$/u);
  const several = JSON.parse(textOf("exercism/anna/07-common-mistakes/results.json")).tests;
  expect(several.map(({ task_id }: { task_id: number }) => task_id)).toEqual([1, 2, 3]);
});
