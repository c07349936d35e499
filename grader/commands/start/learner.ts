import { nameOf } from "../../report/note-view.ts";
import type { Standing } from "../../report/start/frame.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteOpening } from "../../workbook/progress/note.ts";
import {
  attemptsAt,
  isSolved,
  type LessonProgress,
  type Progress,
  progressOf,
} from "../../workbook/progress/progress.ts";
import type { Kept } from "../../workbook/progress/progress-file.ts";
import { currentLesson } from "../../workbook/progress/where.ts";
import { ProgressKeeper } from "./progress-keeper.ts";
import { lessonAfter, lessonBefore } from "./route.ts";
import { standingOf } from "./standing.ts";

/** Where a learner is, and how far they have come. */
export class Learner {
  readonly lessons: readonly Lesson[];
  readonly #progress: ProgressKeeper;
  #lesson: Lesson;

  /** @param onKept called when a change is in the file, with a notice that the learner hasn't had yet */
  constructor(
    { lessons, kept, lesson }: { lessons: readonly Lesson[]; kept: Kept; lesson: Lesson },
    onKept: (notice: string | undefined) => void,
  ) {
    this.lessons = lessons;
    this.#lesson = lesson;
    this.#progress = new ProgressKeeper(kept, onKept);
  }

  /** The lesson they are at. */
  get lesson(): Lesson {
    return this.#lesson;
  }

  get title(): string {
    return nameOf(this.#lesson);
  }

  get standing(): Standing {
    return standingOf(this.lessons, this.#progress.now);
  }

  /** What the standing would be with every exercise solved. */
  get finished(): Standing {
    return standingOf(this.lessons, this.#progress.now, () => true);
  }

  /** The lesson to go on to; nothing where there is none. */
  get following(): Lesson | undefined {
    return lessonAfter(this.lessons, this.#lesson, this.#progress.now);
  }

  get previous(): Lesson | undefined {
    return lessonBefore(this.lessons, this.#lesson);
  }

  /** Whether they have had their exercise graded before. */
  get hasTried(): boolean {
    return attemptsAt(this.#progress.now, this.#lesson.slug) > 0;
  }

  /** Whether only the exercise they are at is left. */
  get isAtTheLast(): boolean {
    return this.lessons.every((lesson) => lesson === this.#lesson || this.isDone(lesson));
  }

  isDone(lesson: Lesson): boolean {
    return isSolved(this.#progress.now, lesson);
  }

  /** What they have done in a lesson. */
  progressIn({ slug }: Lesson): LessonProgress {
    return progressOf(this.#progress.now, slug);
  }

  goTo(lesson: Lesson): void {
    this.#lesson = lesson;
    this.note((progress) => noteOpening(progress, lesson));
  }

  /** Changes their progress, at once here and soon in the file. */
  note(change: (progress: Progress) => Progress): void {
    this.#progress.change(change);
  }

  /** Where they are, and which command brings them back there, once another terminal was heard too. */
  get farewell(): readonly string[] {
    const { solved, lessons } = this.standing;
    const here = this.#lesson;
    const next = currentLesson(this.lessons, this.#progress.now) ?? here;
    return [
      `You are at ${nameOf(here)}, with ${solved} of ${lessons} exercises solved.`,
      ...(next === here
        ? ["npm start brings you back."]
        : [
            `npm start ${here.number} brings you back.`,
            `In another terminal you are at ${nameOf(next)}.`,
          ]),
    ];
  }

  /** Resolves when everything is in the file, and what another terminal wrote there is known. */
  async settled(): Promise<void> {
    this.note((progress) => progress);
    await this.#progress.settled();
  }
}
