import type { LiveBlock } from "../../report/live-blocks.ts";
import type { Look } from "../../report/markdown/look.ts";
import { nameOf } from "../../report/note-view.ts";
import type { Standing } from "../../report/start/frame.ts";
import { stateOf } from "../../report/verdict/show-verdict.ts";
import type { Verdict } from "../../run/verdict.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteGivenUp, noteGrading, noteHint, noteOpening } from "../../workbook/progress/note.ts";
import {
  attemptsAt,
  isSolved,
  type Progress,
  progressOf,
} from "../../workbook/progress/progress.ts";
import { type Kept, updateProgress } from "../../workbook/progress/progress-file.ts";
import { resetExercise } from "../../workbook/reset-exercise.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { UserError } from "../../workbook/user-error.ts";
import { viewOf } from "../test/view-of.ts";
import { polled } from "../watch/keep-grading.ts";
import { type Reason, SaveGrader } from "../watch/save-grader.ts";
import { resetSentence } from "./reset-sentence.ts";
import { standingOf } from "./standing.ts";
import type { Front, View } from "./view.ts";
import { contentsView } from "./views/contents.ts";
import { countHints, hintView } from "./views/hint.ts";
import { lessonView } from "./views/lesson.ts";
import { liveView } from "./views/live.ts";
import { noticeView } from "./views/notice.ts";
import { solutionView } from "./views/solution.ts";
import { tryView } from "./views/try.ts";
import { type Graded, gradingView, verdictView } from "./views/verdict.ts";
import { wiresView } from "./views/wires.ts";

/** What a session begins with. */
export interface Beginning {
  readonly lessons: readonly Lesson[];
  readonly kept: Kept;
  readonly lesson: Lesson;
  readonly look: Look;
  /** False where nobody can press a key: then there is nothing to see but verdicts. */
  readonly hasKeys: boolean;
}

/** A learner at work: the lesson they are at, its last verdict, and what each key does about it. */
export class Session {
  readonly #lessons: readonly Lesson[];
  readonly #look: Look;
  readonly #hasKeys: boolean;
  #grader: SaveGrader | undefined;
  readonly #front: Front;
  readonly #ended: (error?: unknown) => void;
  readonly #texts = new Map<Lesson, Promise<View>>();
  #progress: Progress;
  #lesson: Lesson;
  #last: (Graded & { readonly raw: Verdict }) | undefined;
  #verdict: View = gradingView();
  #view: View = this.#verdict;
  #first: readonly string[] = [];
  #remarks: readonly string[] = [];
  #notice: string | undefined;
  /** What is opened comes too late when something else was opened meanwhile. */
  #opening = 0;
  #wasReset = false;
  #keeping: Promise<void> = Promise.resolve();
  /** How many changes of the progress aren't in its file yet. */
  #unkept = 0;

  /** @param ended called when the learner quits, or with the error by which it can't go on */
  constructor(
    { lessons, kept, lesson, look, hasKeys }: Beginning,
    front: (session: Session) => Front,
    ended: (error?: unknown) => void,
  ) {
    this.#lessons = lessons;
    this.#progress = kept.progress;
    this.#notice = kept.notice;
    this.#lesson = lesson;
    this.#look = look;
    this.#hasKeys = hasKeys;
    this.#ended = ended;
    this.#front = front(this);
  }

  /** The lesson's number and title. */
  get title(): string {
    return nameOf(this.#lesson);
  }

  get standing(): Standing {
    return standingOf(this.#lessons, this.#progress);
  }

  /** True while code of the learner's may be running. */
  get grading(): boolean {
    return this.#grader?.grading === true;
  }

  /** Opens the lesson where the learner is. Whoever listens to signals does so already. */
  begin(): void {
    this.#grader = new SaveGrader({
      onGrading: () => this.#front.tell("Grading …", "plain", true),
      onVerdict: (verdict, reason) => this.#hear(verdict, reason),
      onTypeNotes: (notes) => this.#addNotes(notes),
      onPolling: () => {
        this.#remarks = [polled];
        this.#front.tell(polled);
      },
      onFailure: (error) => this.#ended(error),
    });
    this.#turnTo(this.#lesson);
    if (this.#notice !== undefined) this.#show(noticeView(this.#notice));
  }

  /** Lets go of everything, and waits until what is to be kept is kept. */
  async end(): Promise<void> {
    this.#opening += 1;
    this.#view.leave?.();
    this.#front.end();
    await Promise.all([this.#keeping, this.#grader?.end()]);
  }

  /** Does what a key stands for. */
  press(key: string): void {
    if (key === "q" || key === "ctrl-c" || key === "ctrl-d") this.#ended();
    else if (key === "enter") this.#grader?.again("asked");
    else if (key === "n") this.#next();
    else if (key === "p") this.#previous();
    else if (key === "r") void this.#reset();
    else if (key === "h") this.#open(() => this.#hint());
    // Past the last page of a lesson its exercise begins.
    else if (key === "escape" || key === this.#view.key) this.#back();
    else if (key === "space" && this.#view.key === "l") this.#show(this.#verdict);
    else if (key === "l") this.#open(() => this.#text());
    else if (key === "c") this.#openNow(() => this.#contents());
    else if (key === "t") this.#openNow(() => this.#try());
    else if (key === "w") this.#openNow(() => this.#wires());
    else if (key === "s") this.#open(() => this.#solution());
  }

  #turnTo(lesson: Lesson): void {
    this.#lesson = lesson;
    this.#last = undefined;
    this.#first = [];
    this.#verdict = gradingView();
    this.#note((progress) => noteOpening(progress, lesson));
    this.#front.tell("", "plain", true);
    // Who hasn't tried it yet reads the lesson first.
    const tried = attemptsAt(this.#progress, lesson.slug) > 0;
    if (tried || !this.#hasKeys) this.#show(this.#verdict);
    else this.#open(() => this.#text());
    this.#grader?.turnTo(lesson);
  }

  #show(view: View): void {
    this.#opening += 1;
    if (view !== this.#view) this.#view.leave?.();
    this.#view = view;
    this.#front.show(view);
  }

  /** Shows a view at once, so that the next key, however soon it comes, is for it. */
  #openNow(make: () => View): void {
    try {
      this.#show(make());
    } catch (error) {
      this.#complain(error);
    }
  }

  /** Shows a view as soon as it is made. */
  #open(make: () => Promise<View | undefined>): void {
    this.#opening += 1;
    const mine = this.#opening;
    make()
      .then((view) => {
        if (view === undefined) return;
        if (mine === this.#opening) this.#show(view);
        else view.leave?.();
      })
      .catch((error) => this.#complain(error));
  }

  /** What the learner can mend is said; any other error ends the session. */
  #complain(error: unknown): void {
    if (error instanceof UserError) this.#show(noticeView(error.message));
    else this.#ended(error);
  }

  #back(): void {
    if (this.#view.key === "v") this.#open(() => this.#text());
    else if (this.#view !== this.#verdict) this.#show(this.#verdict);
  }

  #hear(raw: Verdict, reason: Reason): void {
    const own = reason === "saved" && this.#wasReset ? "opened" : reason;
    this.#wasReset = false;
    const solved = raw.outcome === "solved";
    const fresh = solved && !isSolved(this.#progress, this.#lesson);
    if (own !== "opened") this.#first = [];
    const open = this.#lessons.filter((lesson) => !this.#isDone(lesson) && lesson !== this.#lesson);
    const last = {
      raw,
      verdict: viewOf(raw),
      first: this.#first,
      notes: this.#remarks,
      next: solved ? this.#nextSentence() : undefined,
      finished: fresh && open.length === 0 ? this.#finish() : undefined,
    };
    this.#last = last;
    const looks = this.#view === this.#verdict;
    this.#verdict = verdictView(() => (this.#last?.raw === raw ? this.#last : last));
    if (own !== "opened" || looks) this.#show(this.#verdict);
    const time = new Date().toTimeString().slice(0, 8);
    const state = stateOf(last.verdict);
    this.#front.tell(`${state} at ${time} · Enter grades again`, solved ? "good" : "plain", true);
    // To look at an exercise is no attempt.
    if (raw.outcome === "ungraded" || (own === "opened" && !fresh)) return;
    const [lesson, today] = [this.#lesson, dayOf(new Date())];
    this.#note((progress) => noteGrading(progress, lesson, solved, today));
  }

  #addNotes(notes: readonly string[]): void {
    if (this.#last === undefined) return;
    this.#last = { ...this.#last, notes: [...notes, ...this.#remarks] };
    if (this.#view === this.#verdict) this.#front.update(notes);
  }

  /**
   * Changes the progress: here at once, as the next key may ask for it, and in its file when what was
   * changed before is in there.
   */
  #note(change: (progress: Progress) => Progress): void {
    this.#progress = change(this.#progress);
    this.#unkept += 1;
    this.#keeping = this.#keeping.then(async () => {
      const kept = await updateProgress(workbookRoot, change);
      this.#unkept -= 1;
      // Another terminal may have added to it.
      if (this.#unkept === 0 && !kept.unsaved) this.#progress = kept.progress;
      this.#sayNotice(kept.notice);
    });
  }

  /** Says what is wrong with the file, once. */
  #sayNotice(notice: string | undefined): void {
    this.#front.update();
    if (notice === undefined || notice === this.#notice) return;
    this.#notice = notice;
    this.#show(noticeView(notice));
  }

  #isDone(lesson: Lesson): boolean {
    return isSolved(this.#progress, lesson);
  }

  /** The lesson after this one; after the last one the first that is still open. */
  #following(): Lesson | undefined {
    const here = this.#lessons.indexOf(this.#lesson);
    const open = this.#lessons.find((lesson) => lesson !== this.#lesson && !this.#isDone(lesson));
    return this.#lessons[here + 1] ?? open;
  }

  #nextSentence(): string {
    const next = this.#following();
    return next === undefined ? "It was the last one." : `n goes on to ${nameOf(next)}.`;
  }

  #finish() {
    const titles = this.#lessons.map(({ title }) => title);
    const all = standingOf(this.#lessons, this.#progress, () => true);
    return { standing: all, titles };
  }

  #next(): void {
    const next = this.#following();
    if (next === undefined) this.#front.tell("This is the last lesson; c shows all of them.");
    else this.#turnTo(next);
  }

  #previous(): void {
    const before = this.#lessons[this.#lessons.indexOf(this.#lesson) - 1];
    if (before === undefined) this.#front.tell("This is the first lesson.");
    else this.#turnTo(before);
  }

  #text(): Promise<View> {
    const lesson = this.#lesson;
    const watch = (blocks: readonly LiveBlock[]) =>
      this.#show(liveView(blocks, (added) => this.#front.update(added)));
    const text = this.#texts.get(lesson) ?? lessonView(lesson, this.#look, watch);
    this.#texts.set(lesson, text);
    return text;
  }

  #contents(): View {
    const choices = this.#lessons.map((lesson) => ({ ...lesson, solved: this.#isDone(lesson) }));
    return contentsView(choices, this.#lessons.indexOf(this.#lesson), {
      choose: (index) => {
        const lesson = this.#lessons[index];
        if (lesson !== undefined) this.#turnTo(lesson);
      },
      onChange: (added) => this.#front.update(added),
    });
  }

  async #hint(): Promise<View | undefined> {
    const lesson = this.#lesson;
    const count = await countHints(lesson);
    const last = progressOf(this.#progress, lesson.slug).hint ?? 0;
    const shown = last < count ? last + 1 : 1;
    if (count === 0) throw new UserError(`Lesson ${lesson.number} has no hints.`);
    this.#note((progress) => noteHint(progress, lesson, shown));
    return hintView(lesson, shown, this.#look);
  }

  #try(): View {
    return tryView(this.#lesson, (added) => this.#front.update(added));
  }

  #wires(): View {
    if (this.#last === undefined) throw new UserError("Nothing has been graded yet.");
    const { raw, verdict } = this.#last;
    return wiresView(raw.report?.recorded ?? [], verdict.checks);
  }

  async #solution(): Promise<View | undefined> {
    const lesson = this.#lesson;
    const mine = this.#opening;
    const { gaveUp } = progressOf(this.#progress, lesson.slug);
    if (!this.#isDone(lesson) && gaveUp === undefined) {
      const question = `Exercise ${lesson.number} isn't solved yet. See its solution all the same? y/N`;
      if (!(await this.#front.ask(question)) || mine !== this.#opening) return undefined;
      const today = dayOf(new Date());
      this.#note((progress) => noteGivenUp(progress, lesson, today));
    }
    return solutionView(lesson, this.#isDone(lesson), this.#look);
  }

  async #reset(): Promise<void> {
    const lesson = this.#lesson;
    const question = `Put exercise ${lesson.number} back as it came? Your files go to a backup. y/N`;
    if (!(await this.#front.ask(question)) || lesson !== this.#lesson) return;
    try {
      const reset = await resetExercise(lesson);
      // What it wrote is graded like a save.
      this.#wasReset = [...reset.putBack, ...reset.movedOut].some((file) => file.endsWith(".ts"));
      this.#first = [resetSentence(lesson, reset)];
      if (this.#last !== undefined) this.#last = { ...this.#last, first: this.#first };
      this.#show(this.#verdict);
    } catch (error) {
      this.#complain(error);
    }
  }
}
