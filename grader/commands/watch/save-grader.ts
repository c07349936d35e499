import { closeSoon } from "../../run/close-soon.ts";
import { Grader } from "../../run/grader.ts";
import type { Verdict } from "../../run/verdict.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { typeNotes } from "../test/type-notes.ts";
import { followSaves } from "./follow-saves.ts";
import { keepSignals } from "./keep-signals.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Why an exercise is graded: it was turned to, one of its files was saved, the learner wants it. */
export type Reason = "opened" | "saved" | "asked";

/** What there is to hear of an exercise that is graded again and again. */
export interface GradingNews {
  onGrading(reason: Reason): void;
  onVerdict(verdict: Verdict, reason: Reason): void;
  /** What TypeScript thinks of the files that the last verdict was about. */
  onTypeNotes(notes: readonly string[]): void;
  /** The system doesn't tell of saves, so that they are looked for again and again. */
  onPolling(): void;
  /** The grader itself can't go on. */
  onFailure(error: unknown): void;
}

/**
 * Grades the learner's own exercise when it is turned to and whenever it is saved, one grading at a
 * time. The grader stays warm in between.
 */
export class SaveGrader {
  readonly #news: GradingNews;
  readonly #grader = keepSignals(() => Grader.start());
  readonly #grade = oneAtATime(() => this.#gradeNow());
  #lesson: Lesson | undefined;
  #reason: Reason = "opened";
  #stopFollowing = () => {};
  #notes = new AbortController();
  #grading = false;
  #ended = false;

  /** Whoever listens to signals does so already: from here on nobody else gets to. */
  constructor(news: GradingNews) {
    this.#news = news;
    this.#grader.catch((error) => news.onFailure(error));
  }

  /** True while code of the learner's may be running. */
  get grading(): boolean {
    return this.#grading;
  }

  /** Turns to a lesson's exercise: grades it, and follows its saves instead of another's. */
  turnTo(lesson: Lesson): void {
    this.#stopFollowing();
    this.#notes.abort();
    this.#lesson = lesson;
    let stopped = false;
    const onSave = () => stopped || this.again("saved");
    const onPolling = () => stopped || this.#news.onPolling();
    const following = followSaves(lesson.exercise, { onSave, onPolling });
    this.#stopFollowing = () => {
      stopped = true;
      void following.then((end) => end());
    };
    following.then(
      // Not before saves are followed, so that none is missed.
      () => stopped || this.again("opened"),
      (error) => this.#news.onFailure(error),
    );
  }

  /** Grades the exercise again. */
  again(reason: Reason): void {
    this.#reason = reason;
    this.#grade().catch((error) => this.#news.onFailure(error));
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#stopFollowing();
    this.#notes.abort();
    await this.#grader.then(closeSoon, () => {});
  }

  async #gradeNow(): Promise<void> {
    const [lesson, reason] = [this.#lesson, this.#reason];
    if (lesson === undefined || this.#ended) return;
    this.#notes.abort();
    this.#news.onGrading(reason);
    const grader = await this.#grader;
    this.#grading = true;
    const [verdict] = await grader.grade([{ lesson, folder: lesson.exercise }]);
    this.#grading = false;
    // Meanwhile the learner may have turned to another lesson.
    if (verdict === undefined || this.#ended || lesson !== this.#lesson) return;
    this.#news.onVerdict(verdict, reason);
    void this.#noteTypes(verdict);
  }

  async #noteTypes(verdict: Verdict): Promise<void> {
    this.#notes = new AbortController();
    const { signal } = this.#notes;
    const notes = await typeNotes(verdict, signal);
    if (notes.length > 0 && !signal.aborted) this.#news.onTypeNotes(notes);
  }
}
