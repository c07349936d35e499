import type { Look } from "../../report/markdown/look.ts";
import { dayOf } from "../../workbook/day.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import { noteGivenUp, noteHint, noteReading } from "../../workbook/progress/note.ts";
import { UserError } from "../../workbook/user-error.ts";
import type { LastGrading } from "./last-grading.ts";
import type { Learner } from "./learner.ts";
import type { Stage } from "./stage.ts";
import type { Front, View } from "./view.ts";
import { contentsView } from "./views/contents.ts";
import { countHints, hintView } from "./views/hint.ts";
import { lessonView } from "./views/lesson.ts";
import { liveView } from "./views/live.ts";
import { solutionView } from "./views/solution.ts";
import { tryView } from "./views/try.ts";
import { wiresView } from "./views/wires.ts";

/** What side views are made from, and where they are shown. */
interface Surroundings {
  readonly learner: Learner;
  readonly last: LastGrading;
  readonly look: Look;
  readonly front: Front;
  readonly stage: Stage;
  /** The learner has chosen another lesson. */
  goTo(lesson: Lesson): void;
}

/** What there is to be looked at beside the verdict, for the lesson at which the learner is. */
export class SideViews {
  readonly #around: Surroundings;
  /** One for each lesson, so that it opens where it was left. */
  readonly #texts = new Map<Lesson, Promise<View>>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  text(): Promise<View> {
    const { lesson } = this.#around.learner;
    const text = this.#texts.get(lesson) ?? this.#readFirst(lesson);
    this.#texts.set(lesson, text);
    return text;
  }

  contents(): View {
    const { learner, goTo } = this.#around;
    const { lessons } = learner;
    const choices = lessons.map((lesson) => ({ ...lesson, solved: learner.isDone(lesson) }));
    return contentsView(choices, lessons.indexOf(learner.lesson), {
      choose: (index) => {
        const lesson = lessons[index];
        if (lesson !== undefined) goTo(lesson);
      },
      onChange: this.#onChange,
    });
  }

  /** The next hint; the first after the last. */
  async hint(): Promise<View | undefined> {
    const { learner, look } = this.#around;
    const { lesson } = learner;
    const count = await countHints(lesson);
    const last = learner.progressIn(lesson).hint ?? 0;
    const shown = last < count ? last + 1 : 1;
    if (count === 0) throw new UserError(`Lesson ${lesson.number} has no hints.`);
    learner.note((progress) => noteHint(progress, lesson, shown));
    return hintView(lesson, shown, look);
  }

  tryOut(): View {
    return tryView(this.#around.learner.lesson, this.#onChange);
  }

  wires(): View {
    const { last } = this.#around.last;
    if (last === undefined) throw new UserError("Nothing has been graded yet.");
    return wiresView(last.raw.report?.recorded ?? [], last.verdict);
  }

  /** The solution, if the learner has solved the exercise or gives it up; else nothing. */
  async solution(): Promise<View | undefined> {
    const { learner, look, front, stage } = this.#around;
    const { lesson } = learner;
    const mine = stage.opened;
    if (!learner.isDone(lesson) && learner.progressIn(lesson).gaveUp === undefined) {
      const question = `Exercise ${lesson.number} isn't solved yet. See its solution all the same? y/N`;
      if (!(await front.ask(question)) || mine !== stage.opened) return undefined;
      const today = dayOf(new Date());
      learner.note((progress) => noteGivenUp(progress, lesson, today));
    }
    return solutionView(lesson, learner.isDone(lesson), look);
  }

  #readFirst(lesson: Lesson): Promise<View> {
    const { learner, look, stage } = this.#around;
    return lessonView(lesson, look, {
      opensAt: learner.progressIn(lesson).reading ?? 0,
      watch: (blocks) => stage.show(liveView(blocks, this.#onChange)),
      left: (place) => learner.note((progress) => noteReading(progress, lesson, place)),
    });
  }

  readonly #onChange = (added?: readonly string[]) => this.#around.front.update(added);
}
