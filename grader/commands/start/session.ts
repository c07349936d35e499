import type { Look } from "../../report/markdown/look.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Kept } from "../../workbook/progress/progress-file.ts";
import { hasBot } from "./chat-in-terminal.ts";
import { Desk } from "./desk.ts";
import { LastGrading } from "./last-grading.ts";
import { Learner } from "./learner.ts";
import { SideViews } from "./side-views.ts";
import { Stage } from "./stage.ts";
import type { Front } from "./view.ts";
import { noticeView } from "./views/notice.ts";

/** What a session begins with. */
export interface Beginning {
  readonly lessons: readonly Lesson[];
  readonly kept: Kept;
  readonly lesson: Lesson;
  readonly look: Look;
  /** False where nobody can press a key: then there is nothing to see but verdicts. */
  readonly hasKeys: boolean;
}

/** What happens beyond a session. */
export interface Outside {
  /** The learner quits, or the session can't go on because of an error. */
  ended(error?: unknown): void;
  /** Lets the learner talk to the bot of a lesson, in the terminal. */
  chat(lesson: Lesson): Promise<void>;
}

/** A learner at work, and what each key does for them. */
export class Session {
  readonly learner: Learner;
  readonly #last = new LastGrading();
  readonly #hasKeys: boolean;
  readonly #notice: string | undefined;
  readonly #outside: Outside;
  readonly #front: Front;
  readonly #stage: Stage;
  readonly #views: SideViews;
  #desk: Desk | undefined;
  #chats = false;

  constructor(beginning: Beginning, front: (learner: Learner) => Front, outside: Outside) {
    const learner = new Learner(beginning, (notice) => {
      this.#front.update();
      if (notice !== undefined) this.#stage.show(noticeView(notice));
    });
    this.learner = learner;
    this.#notice = beginning.kept.notice;
    this.#hasKeys = beginning.hasKeys;
    this.#outside = outside;
    this.#front = front(learner);
    this.#stage = new Stage(this.#front, this.#last.view, outside.ended);
    this.#views = new SideViews({
      learner,
      last: this.#last,
      look: beginning.look,
      front: this.#front,
      stage: this.#stage,
      goTo: (lesson) => this.#turnTo(lesson),
    });
  }

  /** True while code of the learner's may be running. */
  get grading(): boolean {
    return this.#desk?.grading === true;
  }

  /** Opens the lesson where the learner is. Whoever listens to signals does so already. */
  begin(): void {
    const [learner, last, front, stage] = [this.learner, this.#last, this.#front, this.#stage];
    this.#desk = new Desk({ learner, last, front, stage, fail: this.#outside.ended });
    if (!this.#hasKeys) {
      const where = `exercises/${learner.lesson.id}`;
      front.tell(`${where} is graded now and whenever you save it. Ctrl-C ends this.`);
    }
    this.#turnTo(learner.lesson);
    if (this.#notice !== undefined) stage.show(noticeView(this.#notice));
  }

  /** Lets go of everything, and waits until what is to be kept is kept. */
  async end(): Promise<void> {
    this.#stage.end();
    await Promise.all([this.learner.settled(), this.#desk?.end()]);
  }

  /** Does what a key stands for. */
  press(key: string): void {
    const [stage, views] = [this.#stage, this.#views];
    if (key === "q" || key === "ctrl-c" || key === "ctrl-d") this.#outside.ended();
    // Past the last page of a lesson its exercise begins.
    else if ((key === "space" || key === "enter") && stage.view.key === "l") this.#showVerdict();
    else if (key === "enter") this.#desk?.again();
    else if (key === "n") this.#goOn();
    else if (key === "p") this.#goTo(this.learner.previous, "This is the first lesson.");
    else if (key === "r") void this.#desk?.reset();
    else if (key === "k") void this.#chat();
    else if (key === "h") stage.openSoon(() => views.hint());
    else if (key === "escape" || key === stage.view.key) this.#back();
    else if (key === "l") stage.openSoon(() => views.text());
    else if (key === "c") stage.open(() => views.contents());
    else if (key === "t") stage.open(() => views.tryOut());
    else if (key === "w") stage.open(() => views.wires());
    else if (key === "s") stage.openSoon(() => views.solution());
  }

  #turnTo(lesson: Lesson): void {
    this.learner.goTo(lesson);
    this.#last.turnOver();
    this.#front.tell("", "plain", true);
    // Who hasn't tried it yet reads the lesson first.
    if (this.learner.hasTried || !this.#hasKeys) this.#showVerdict();
    else this.#stage.openSoon(() => this.#views.text());
    this.#desk?.turnTo(lesson);
  }

  #showVerdict(): void {
    this.#stage.show(this.#last.view);
  }

  #back(): void {
    if (this.#stage.view.key === "v") this.#stage.openSoon(() => this.#views.text());
    else if (this.#stage.view !== this.#last.view) this.#showVerdict();
  }

  #goOn(): void {
    const { lesson: left, following: next } = this.learner;
    this.#goTo(next, "This is the last lesson; c shows all of them.");
    if (next === undefined || this.learner.isDone(left)) return;
    this.#front.tell(`Lesson ${left.number} isn't solved; you are now in lesson ${next.number}.`);
  }

  #goTo(lesson: Lesson | undefined, otherwise: string): void {
    if (lesson === undefined) this.#front.tell(otherwise);
    else this.#turnTo(lesson);
  }

  /** Gives the terminal to a chat. What is saved meanwhile is graded, and shown afterwards. */
  async #chat(): Promise<void> {
    if (this.#chats) return;
    this.#chats = true;
    const { lesson } = this.learner;
    try {
      if (await hasBot(lesson)) await this.#restWhile(() => this.#outside.chat(lesson));
      else this.#front.tell(`Exercise ${lesson.number} has no bot to talk to; t runs it.`);
    } catch (error) {
      this.#stage.complain(error);
    } finally {
      this.#chats = false;
    }
  }

  async #restWhile(work: () => Promise<void>): Promise<void> {
    this.#front.rest();
    try {
      await work();
    } finally {
      this.#front.wake();
    }
  }
}
