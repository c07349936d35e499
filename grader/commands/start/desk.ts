import { stateOf } from "../../report/verdict/show-verdict.ts";
import type { Verdict } from "../../run/verdict.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteGrading } from "../../workbook/progress/note.ts";
import { resetExercise } from "../../workbook/reset-exercise.ts";
import { viewOf } from "../test/view-of.ts";
import { polled } from "../watch/keep-grading.ts";
import { type Reason, SaveGrader } from "../watch/save-grader.ts";
import type { LastGrading } from "./last-grading.ts";
import type { Learner } from "./learner.ts";
import { nameKeysIn } from "./name-keys-in.ts";
import { resetSentence } from "./reset-sentence.ts";
import { sayNext } from "./route.ts";
import type { Stage } from "./stage.ts";
import type { Front } from "./view.ts";

/** Who works at a desk, and where its verdicts are shown. */
interface Surroundings {
  readonly learner: Learner;
  readonly last: LastGrading;
  readonly front: Front;
  readonly stage: Stage;
  /** Told of an error with which nothing can be graded any more. */
  fail(error: unknown): void;
}

/** The exercise at hand: it is graded whenever it is saved, and its verdict is shown and noted. */
export class Desk {
  readonly #around: Surroundings;
  readonly #grader: SaveGrader;

  constructor(around: Surroundings) {
    const { last, front, stage } = around;
    this.#around = around;
    this.#grader = new SaveGrader({
      onGrading: () => front.tell("Grading …", "plain", true),
      onVerdict: (verdict, reason) => this.#hear(verdict, reason),
      onTypeNotes: (notes) => {
        if (last.addNotes(notes) && stage.view === last.view) front.update(notes);
      },
      onPolling: () => {
        last.remark(polled);
        front.tell(polled);
      },
      onFailure: (error) => around.fail(error),
    });
  }

  /** True while code of the learner's may be running. */
  get grading(): boolean {
    return this.#grader.grading;
  }

  /** Grades another exercise from now on. */
  turnTo(lesson: Lesson): void {
    this.#grader.turnTo(lesson);
  }

  /** Grades the exercise without a save. */
  again(): void {
    this.#grader.again("asked");
  }

  /** Puts the exercise back as it came, if the learner says yes. */
  async reset(): Promise<void> {
    const { learner, last, front, stage } = this.#around;
    const { lesson } = learner;
    const question = `Put exercise ${lesson.number} back as it came? Your files go to a backup. y/N`;
    if (!(await front.ask(question)) || lesson !== learner.lesson) return;
    try {
      const reset = await resetExercise(lesson);
      const changed = [...reset.putBack, ...reset.movedOut].some((file) => file.endsWith(".ts"));
      last.putBack(resetSentence(lesson, reset), changed);
      stage.show(last.view);
    } catch (error) {
      stage.complain(error);
    }
  }

  async end(): Promise<void> {
    await this.#grader.end();
  }

  #hear(raw: Verdict, reason: Reason): void {
    const { learner, last, front, stage } = this.#around;
    const { lesson, lessons } = learner;
    const wasReset = last.takeReset();
    const isNew = reason !== "opened" && !(reason === "saved" && wasReset);
    const solved = raw.outcome === "solved";
    const fresh = solved && !learner.isDone(lesson);
    const verdict = nameKeysIn(viewOf(raw, lessons));
    const next = solved ? sayNext(learner.following) : undefined;
    const titles = lessons.map(({ title }) => title);
    const finished =
      fresh && learner.isAtTheLast ? { standing: learner.finished, titles } : undefined;
    const looks = stage.view === last.view && !stage.waiting;
    last.hear(raw, { verdict, next, finished }, isNew);
    if (isNew || looks) stage.show(last.view);
    const time = new Date().toTimeString().slice(0, 8);
    front.tell(`${stateOf(verdict)} at ${time}`, solved ? "good" : "plain", true);
    // To look at an exercise is no attempt.
    if (raw.outcome === "ungraded" || !(isNew || fresh)) return;
    const today = dayOf(new Date());
    learner.note((progress) => noteGrading(progress, lesson, solved, today));
  }
}
