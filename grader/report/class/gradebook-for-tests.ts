import type {
  Behaviour,
  ExerciseGrade,
  Gradebook,
  HiddenChecks,
  StudentGrade,
} from "../../class/gradebook.ts";
import type { NamedMistake, Report } from "../../run/report.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { FullVerdict } from "./full-verdict.ts";

/** A lesson whose exercise is worth 15 points. */
export function lesson(number: number, slug: string, title: string): Lesson {
  const id = `${String(number).padStart(2, "0")}-${slug}`;
  return {
    number,
    id,
    slug,
    title,
    minutes: 10,
    points: 15,
    passMark: 60,
    weights: {},
    formerly: [],
    versions: {},
    reviewed: "2026-11-20",
    reviewBy: "2027-02-20",
    mayChange: [],
    file: `/lessons/${id}.md`,
    exercise: `/exercises/${id}`,
  };
}

export const chatbot = lesson(3, "chatbot-class", "The Chatbot class");
export const mistakes = lesson(7, "common-mistakes", "The four common mistakes");

export const forgottenReply: NamedMistake = {
  id: "forgotten-reply",
  sentence: "the model's reply isn't sent back to it",
  advice: "What has to be added after the call?",
  lesson: "history",
};

/** What a test says of an exercise's grade that isn't as usual: two of three checks passed. */
type Told = Partial<Omit<ExerciseGrade, "behaviours">> & {
  readonly states?: readonly Behaviour["state"][];
};

const files = ["1-forgotten-reply.ts", "2-shared-history.ts", "3-buried-system-message.ts"];

/** A grade for an exercise with three checks, each worth 5 points less what hidden ones are worth. */
export function exercise(of: Lesson, { states = [], ...told }: Told = {}): ExerciseGrade {
  const possible = (15 - (told.hidden?.possible ?? 0)) / 3;
  const behaviours = [0, 1, 2].map((index): Behaviour => {
    const state = states[index] ?? "not run";
    return {
      name:
        ["starts empty", "remembers <its> own replies", "remembers any conversation"][index] ?? "",
      file: of === mistakes ? files[index] : undefined,
      state,
      reason: state === "failed" ? "forgotten-reply: the model's reply isn't sent back to it" : "",
      points: state === "passed" ? possible : 0,
      possible,
    };
  });
  const all = [...behaviours, ...(told.hidden ? [told.hidden] : [])];
  const points = all.reduce((sum, part) => sum + part.points, 0);
  return {
    lesson: of,
    outcome: "unsolved",
    points,
    possible: 15,
    passed: points >= 9,
    behaviours,
    hidden: undefined,
    headline: undefined,
    also: [],
    reason: "",
    seed: 7,
    ...told,
  };
}

export const solved = (of: Lesson, hidden?: HiddenChecks) =>
  exercise(of, { outcome: "solved", states: ["passed", "passed", "passed"], hidden });
export const unsolved = (of: Lesson, hidden?: HiddenChecks) =>
  exercise(of, {
    states: ["passed", "failed", "failed"],
    headline: forgottenReply,
    reason: "forgotten-reply: the model's reply isn't sent back to it.",
    hidden,
  });
export const ungraded = (of: Lesson) =>
  exercise(of, { outcome: "ungraded", reason: "chatbot.ts:3 can't be read as TypeScript." });
export const missing = (of: Lesson) =>
  exercise(of, { outcome: "missing", reason: "Nothing was handed in that can be graded." });
/** Every check passed, and what was seen from outside says otherwise: that is worth nothing. */
export function doubted(of: Lesson): ExerciseGrade {
  const passed = exercise(of, {
    states: ["passed", "passed", "passed"],
    reason: "It can't be believed.",
    passed: false,
    points: 0,
  });
  return { ...passed, behaviours: passed.behaviours.map((each) => ({ ...each, points: 0 })) };
}

/** A student with a grade for each exercise. */
export function student(
  name: string,
  key: string,
  exercises: readonly ExerciseGrade[],
  told: Partial<StudentGrade> = {},
): StudentGrade {
  return {
    name,
    key,
    exercises,
    points: exercises.reduce((sum, { points }) => sum + points, 0),
    possible: exercises.reduce((sum, { possible }) => sum + possible, 0),
    passed: exercises.every(({ passed }) => passed),
    late: false,
    notes: [],
    ...told,
  };
}

const someHidden = { count: 3, passed: 2, points: 2, possible: 3 };

/** A class in which everything occurs that makes trouble: outcomes, and names. */
export const gradebook: Gradebook = {
  course: "Blank <Slate> & more",
  lessons: [chatbot, mistakes],
  students: [
    student("Priya Raman", "priya", [solved(chatbot), solved(mistakes)]),
    student("Anna", "anna", [unsolved(chatbot), solved(mistakes)], { late: true }),
    student("Anna", "anna-2", [solved(chatbot, someHidden), unsolved(mistakes, someHidden)]),
    student("<script>alert(1)</script>", "script", [unsolved(chatbot), missing(mistakes)], {
      notes: ["The same files as <b>Anna</b>'s.", "notes.txt was left out."],
    }),
    student('=HYPERLINK("x")', "formula", [ungraded(chatbot), missing(mistakes)]),
    student('محمد 👩‍💻 "Mo", O\'Brien', "mo", [missing(chatbot), missing(mistakes)]),
    student(`Bell\u0007\n${"long ".repeat(60)}`, "ключ", [doubted(chatbot), unsolved(mistakes)]),
  ],
};

const wire = [{ role: "user", content: "<img src=x onerror=alert(1)>" }];
const right = [...wire, { role: "assistant", content: "Hello. (k7f3)" }];

/** What a grading had to say of an unsolved exercise; nothing for any other. */
export function fullVerdicts({ exercises }: StudentGrade): readonly FullVerdict[] {
  return exercises.filter(({ outcome }) => outcome === "unsolved").map(fullVerdictOn);
}

function fullVerdictOn(grade: ExerciseGrade): FullVerdict {
  const { lesson, behaviours, headline, seed } = grade;
  const exhibit = { kind: "wire", request: 2, sent: wire, right } as const;
  const request = { number: 2, streamed: false, refused: undefined, wire, right, reply: "Hi." };
  const turns = [{ bot: 1, said: "</q><script>", requests: [request] }];
  const report: Report = {
    headline,
    also: [],
    exhibit: headline && exhibit,
    file: undefined,
    explained: [],
    printed: "🙂".repeat(600),
    flooded: false,
    refused: [],
    recorded: behaviours.map(({ name, file }) => ({ name, file, turns, left: 0 })),
  };
  const checks = behaviours.map(({ name, file, state }) => ({
    name,
    file,
    state,
    problem: undefined,
  }));
  const submission = { lesson, folder: lesson.exercise };
  const verdict: Verdict = {
    submission,
    outcome: "unsolved",
    checks,
    problem: undefined,
    report,
    seed,
  };
  return {
    verdict,
    view: {
      lesson,
      outcome: "unsolved",
      checks: checks.map((check) => ({ ...check, explained: true })),
      problem: undefined,
      headline: headline && { ...headline, lesson: 2 },
      also: [],
      exhibit: report.exhibit,
      refused: [],
      printed: [report.printed],
      file: `exercises/${lesson.id}/chatbot.ts`,
      again: "npm test exercises/03",
      hint: "npm run hint 3",
      seed,
    },
    spec: 'test("starts empty", () => {\n  expect(history).toEqual([]);\n});\n',
  };
}
