import type { Look } from "../../report/markdown/look.ts";
import { nameOf } from "../../report/note-view.ts";
import type { Standing } from "../../report/start/frame.ts";
import { stateOf } from "../../report/verdict/show-verdict.ts";
import type { Verdict } from "../../run/verdict.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import {
  noteGivenUp,
  noteGrading,
  noteHint,
  noteOpening,
  noteReading,
} from "../../workbook/progress/note.ts";
import { attemptsAt, isSolved, progressOf } from "../../workbook/progress/progress.ts";
import type { Kept } from "../../workbook/progress/progress-file.ts";
import { currentLesson } from "../../workbook/progress/where.ts";
import { resetExercise } from "../../workbook/reset-exercise.ts";
import { UserError } from "../../workbook/user-error.ts";
import { viewOf } from "../test/view-of.ts";
import { polled } from "../watch/keep-grading.ts";
import { type Reason, SaveGrader } from "../watch/save-grader.ts";
import { nameKeysIn } from "./name-keys-in.ts";
import { ProgressKeeper } from "./progress-keeper.ts";
import { resetSentence } from "./reset-sentence.ts";
import { lessonAfter, lessonBefore, sayNext } from "./route.ts";
import { Stage } from "./stage.ts";
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
  readonly #stage: Stage;
  readonly #ended: (error?: unknown) => void;
  readonly #texts = new Map<Lesson, Promise<View>>();
  readonly #progress: ProgressKeeper;
  #lesson: Lesson;
  #last: (Graded & { readonly raw: Verdict }) | undefined;
  #verdict: View = gradingView();
  #first: readonly string[] = [];
  #remarks: readonly string[] = [];
  readonly #notice: string | undefined;
  #wasReset = false;

  /** @param ended called when the learner quits, or with the error by which it can't go on */
  constructor(
    { lessons, kept, lesson, look, hasKeys }: Beginning,
    front: (session: Session) => Front,
    ended: (error?: unknown) => void,
  ) {
    this.#lessons = lessons;
    this.#progress = new ProgressKeeper(kept, (notice) => {
      this.#front.update();
      if (notice !== undefined) this.#stage.show(noticeView(notice));
    });
    this.#notice = kept.notice;
    this.#lesson = lesson;
    this.#look = look;
    this.#hasKeys = hasKeys;
    this.#ended = ended;
    this.#front = front(this);
    this.#stage = new Stage(this.#front, this.#verdict, ended);
  }

  /** The lesson's number and title. */
  get title(): string {
    return nameOf(this.#lesson);
  }

  get standing(): Standing {
    return standingOf(this.#lessons, this.#progress.now);
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
    if (!this.#hasKeys) {
      const where = `exercises/${this.#lesson.id}`;
      this.#front.tell(`${where} is graded now and whenever you save it. Ctrl-C ends this.`);
    }
    this.#turnTo(this.#lesson);
    if (this.#notice !== undefined) this.#stage.show(noticeView(this.#notice));
  }

  /** Where the learner is, and which command brings them back there. */
  get farewell(): readonly string[] {
    const { solved, lessons } = this.standing;
    const here = this.#lesson;
    const next = currentLesson(this.#lessons, this.#progress.now) ?? here;
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

  /** Lets go of everything, and waits until what is to be kept is kept. */
  async end(): Promise<void> {
    this.#stage.end();
    // Another terminal may have gone somewhere else.
    this.#progress.change((progress) => progress);
    await Promise.all([this.#progress.settled(), this.#grader?.end()]);
  }

  /** Does what a key stands for. */
  press(key: string): void {
    if (key === "q" || key === "ctrl-c" || key === "ctrl-d") this.#ended();
    // Past the last page of a lesson its exercise begins.
    else if ((key === "space" || key === "enter") && this.#stage.view.key === "l")
      this.#stage.show(this.#verdict);
    else if (key === "enter") this.#grader?.again("asked");
    else if (key === "n") this.#goOn();
    else if (key === "p")
      this.#goTo(lessonBefore(this.#lessons, this.#lesson), "This is the first lesson.");
    else if (key === "r") void this.#reset();
    else if (key === "h") this.#stage.openSoon(() => this.#hint());
    else if (key === "escape" || key === this.#stage.view.key) this.#back();
    else if (key === "l") this.#stage.openSoon(() => this.#text());
    else if (key === "c") this.#stage.open(() => this.#contents());
    else if (key === "t") this.#stage.open(() => this.#try());
    else if (key === "w") this.#stage.open(() => this.#wires());
    else if (key === "s") this.#stage.openSoon(() => this.#solution());
  }

  #turnTo(lesson: Lesson): void {
    this.#lesson = lesson;
    this.#last = undefined;
    this.#first = [];
    this.#verdict = gradingView();
    this.#progress.change((progress) => noteOpening(progress, lesson));
    this.#front.tell("", "plain", true);
    // Who hasn't tried it yet reads the lesson first.
    const tried = attemptsAt(this.#progress.now, lesson.slug) > 0;
    if (tried || !this.#hasKeys) this.#stage.show(this.#verdict);
    else this.#stage.openSoon(() => this.#text());
    this.#grader?.turnTo(lesson);
  }

  #back(): void {
    if (this.#stage.view.key === "v") this.#stage.openSoon(() => this.#text());
    else if (this.#stage.view !== this.#verdict) this.#stage.show(this.#verdict);
  }

  #hear(raw: Verdict, reason: Reason): void {
    const own = reason === "saved" && this.#wasReset ? "opened" : reason;
    this.#wasReset = false;
    const solved = raw.outcome === "solved";
    const fresh = solved && !isSolved(this.#progress.now, this.#lesson);
    if (own !== "opened") this.#first = [];
    const open = this.#lessons.filter((lesson) => !this.#isDone(lesson) && lesson !== this.#lesson);
    const last = {
      raw,
      verdict: nameKeysIn(viewOf(raw, this.#lessons)),
      first: this.#first,
      notes: this.#remarks,
      next: solved ? sayNext(this.#following) : undefined,
      finished: fresh && open.length === 0 ? this.#finish() : undefined,
    };
    this.#last = last;
    const looks = this.#stage.view === this.#verdict && !this.#stage.waiting;
    this.#verdict = verdictView(() => (this.#last?.raw === raw ? this.#last : last));
    if (own !== "opened" || looks) this.#stage.show(this.#verdict);
    const time = new Date().toTimeString().slice(0, 8);
    this.#front.tell(`${stateOf(last.verdict)} at ${time}`, solved ? "good" : "plain", true);
    // To look at an exercise is no attempt.
    if (raw.outcome === "ungraded" || (own === "opened" && !fresh)) return;
    const [lesson, today] = [this.#lesson, dayOf(new Date())];
    this.#progress.change((progress) => noteGrading(progress, lesson, solved, today));
  }

  #addNotes(notes: readonly string[]): void {
    if (this.#last === undefined) return;
    this.#last = { ...this.#last, notes: [...notes, ...this.#remarks] };
    if (this.#stage.view === this.#verdict) this.#front.update(notes);
  }

  #isDone(lesson: Lesson): boolean {
    return isSolved(this.#progress.now, lesson);
  }

  #finish() {
    const titles = this.#lessons.map(({ title }) => title);
    const all = standingOf(this.#lessons, this.#progress.now, () => true);
    return { standing: all, titles };
  }

  get #following(): Lesson | undefined {
    return lessonAfter(this.#lessons, this.#lesson, this.#progress.now);
  }

  #goOn(): void {
    const [left, next] = [this.#lesson, this.#following];
    this.#goTo(next, "This is the last lesson; c shows all of them.");
    if (next === undefined || this.#isDone(left)) return;
    this.#front.tell(`Lesson ${left.number} isn't solved; you are now in lesson ${next.number}.`);
  }

  #goTo(lesson: Lesson | undefined, otherwise: string): void {
    if (lesson === undefined) this.#front.tell(otherwise);
    else this.#turnTo(lesson);
  }

  #text(): Promise<View> {
    const lesson = this.#lesson;
    const text = this.#texts.get(lesson) ?? this.#readFirst(lesson);
    this.#texts.set(lesson, text);
    return text;
  }

  #readFirst(lesson: Lesson): Promise<View> {
    return lessonView(lesson, this.#look, {
      opensAt: progressOf(this.#progress.now, lesson.slug).reading ?? 0,
      watch: (blocks) => this.#stage.show(liveView(blocks, (added) => this.#front.update(added))),
      left: (place) => this.#progress.change((progress) => noteReading(progress, lesson, place)),
    });
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
    const last = progressOf(this.#progress.now, lesson.slug).hint ?? 0;
    const shown = last < count ? last + 1 : 1;
    if (count === 0) throw new UserError(`Lesson ${lesson.number} has no hints.`);
    this.#progress.change((progress) => noteHint(progress, lesson, shown));
    return hintView(lesson, shown, this.#look);
  }

  #try(): View {
    return tryView(this.#lesson, (added) => this.#front.update(added));
  }

  #wires(): View {
    if (this.#last === undefined) throw new UserError("Nothing has been graded yet.");
    const { raw, verdict } = this.#last;
    return wiresView(raw.report?.recorded ?? [], verdict);
  }

  async #solution(): Promise<View | undefined> {
    const lesson = this.#lesson;
    const mine = this.#stage.opened;
    const { gaveUp } = progressOf(this.#progress.now, lesson.slug);
    if (!this.#isDone(lesson) && gaveUp === undefined) {
      const question = `Exercise ${lesson.number} isn't solved yet. See its solution all the same? y/N`;
      if (!(await this.#front.ask(question)) || mine !== this.#stage.opened) return undefined;
      const today = dayOf(new Date());
      this.#progress.change((progress) => noteGivenUp(progress, lesson, today));
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
      // What was found in the files that are gone now would say the opposite.
      if (this.#wasReset) this.#verdict = gradingView(this.#first);
      this.#stage.show(this.#verdict);
    } catch (error) {
      this.#stage.complain(error);
    }
  }
}
