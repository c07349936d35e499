import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLessons } from "./check-lessons.ts";
import { readCourse } from "./course.ts";
import { type CourseFiles, completeCourse, withCourse } from "./course-for-tests.ts";

const id = "01-rolling-summary";
const lesson = `lessons/${id}.md`;
const spec = `exercises/${id}/bot.spec.ts`;
const stub = `fixtures/${id}/stub/bot.ts`;
const solution = `solutions/${id}/bot.ts`;
const right = `fixtures/${id}/right/helper-file`;
const wrong = `fixtures/${id}/wrong/no-memory-late/bot.ts`;

/** Makes one fault, or several, in a course that is complete. */
type Fault = (files: CourseFiles) => void;

const remove =
  (...paths: string[]): Fault =>
  (files) => {
    for (const path of paths) files.delete(path);
  };
const put =
  (path: string, text = ""): Fault =>
  (files) =>
    void files.set(path, text);
const edit =
  (path: string, from: string | RegExp, to: string): Fault =>
  (files) => {
    const before = files.get(path) ?? "";
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} has no ${from}.`);
    files.set(path, after);
  };
const frontMatter = (lines: string) => edit(lesson, "minutes: 2", `minutes: 2\n${lines}`);

const complaintsAfter = (fault: Fault) => {
  const files = completeCourse();
  fault(files);
  return withCourse(files, async (root) => checkLessons(await readCourse(root)));
};

/** What has to be said of one fault. Each is told once, and nothing else is complained of. */
function tells(rows: readonly (readonly [Fault, sentence: string, of?: string])[]): void {
  for (const [fault, sentence, of = id] of rows) {
    test(sentence, async () => {
      const complaints = await complaintsAfter(fault);
      expect(complaints.map(({ id, sentence }) => [id, sentence])).toEqual([[of, sentence]]);
    });
  }
}

test("of a complete course nothing is said", async () => {
  expect(await complaintsAfter(() => {})).toEqual([]);
});

describe("of a lesson's text it says", () => {
  tells([
    [
      edit(lesson, /## Hints.*(?=## Why)/s, ""),
      `${lesson} has no hints. Write three under "## Hints", the gentlest first, each under a heading of its own: "### Hint 1 of 3".`,
    ],
    [
      edit(lesson, /### Hint 3 of 3.*(?=## Why)/s, ""),
      `${lesson} has 2 hints, and needs three: a question, then the idea, then the lines. Each stands under a heading such as "### Hint 1 of 3".`,
    ],
    [
      edit(lesson, "Hint 2 of 3", "Second hint"),
      `${lesson} calls its hint 2 "Second hint". Call it "### Hint 2 of 3", as \`npm run hint\` does.`,
    ],
    [
      edit(lesson, "Less.", "<!-- to come -->"),
      `${lesson} has nothing under "### Hint 2 of 3". Write the hint there.`,
    ],
    [
      edit(lesson, /## Why.*/s, "## Why it is done so\n"),
      `${lesson} doesn't say why its solution is as it is. Write it at the end, under "## Why it is done so": \`npm run solution\` shows it.`,
    ],
    [
      edit(
        lesson,
        "Two messages.",
        `\`\`\`typescript\n${"a".repeat(74)}\n${"b".repeat(75)}\n\`\`\``,
      ),
      `${lesson}:29 is code of more than 74 columns, which a window of 80 would break up. Make two lines of it.`,
    ],
    [
      edit(lesson, "minutes: 2", "minutes: 12"),
      `${lesson} says that it is read in 12 minutes, and it takes about 1. Put "minutes: 1" into its front matter.`,
    ],
  ]);
});

describe("of a front matter it says", () => {
  tells([
    [
      edit(lesson, "minutes: 2\n", ""),
      `"minutes" is missing or wrong in the front matter of ${lesson}. It should be a whole number above 0.`,
    ],
    [
      edit(lesson, /^---.*?---\n/s, ""),
      `${lesson} has no front matter. Begin the file with a line ---, then title, minutes, points, versions, reviewed and review-by, then a line ---.`,
    ],
    [
      frontMatter("pass-mark: 600"),
      `"pass-mark" is missing or wrong in the front matter of ${lesson}. It should be a number above 0 and up to 100, such as 60.`,
    ],
    [
      frontMatter("weights: { sends a sumary: 2 }"),
      `"weights" of ${lesson} names "sends a sumary", and ${spec} has no check of that name. Is it "sends a summary"?`,
    ],
    [
      frontMatter("weights: { 'help.ts: sends a summary': 2 }"),
      `"weights" of ${lesson} names "help.ts: sends a summary", and ${spec} has no check of that name. Is it "bot.ts: sends a summary"?`,
    ],
    [
      frontMatter("weights: { sends a summary: 0, forgets nothing of two words: 0 }"),
      `"weights" of ${lesson} counts every check for nothing, so there are no points to have. Give one of them a weight above 0.`,
    ],
    [
      frontMatter("formerly: [rolling-summary]"),
      `"formerly" of ${lesson} names rolling-summary, which ${lesson} is called now. Progress can follow to one lesson only: leave it out of one of them.`,
    ],
    [
      frontMatter("may-change: [Model name]"),
      `"may-change" of ${lesson} names "Model name", which lessons/freshness.md doesn't explain. Explain it there under "### Model name", or leave it out.`,
    ],
  ]);

  test("nothing, where each weight is a check's, each name is new and each change explained", async () => {
    const fault: Fault = (files) => {
      frontMatter(
        "weights: { 'bot.ts: sends a summary': 2, forgets nothing of two words: 0 }\nformerly: [summary]\nmay-change: [Model names]",
      )(files);
      put(
        "lessons/freshness.md",
        "---\ntitle: a\nabout: b\nreviewed: 2026-11-20\nreview-by: 2027-02-20\n---\n\n### Model names\n",
      )(files);
    };
    expect(await complaintsAfter(fault)).toEqual([]);
  });
});

describe("of numbers and names it says", () => {
  const another =
    (name: string): Fault =>
    (files) => {
      for (const [path, text] of completeCourse()) files.set(path.replace(id, name), text);
    };
  tells([
    [
      another("01-sliding-window"),
      `Two lessons have the number 1: ${lesson} and lessons/01-sliding-window.md. Give one of them another number, in the names of its folders too.`,
      "01-sliding-window",
    ],
    [
      another("02-rolling-summary"),
      `Two lessons have the name rolling-summary: ${lesson} and lessons/02-rolling-summary.md. Progress is kept by that name. Give one of them another, in the names of its folders too.`,
      "02-rolling-summary",
    ],
    [
      (files) => {
        frontMatter("formerly: [summary]")(files);
        another("02-sliding-window")(files);
        files.set("lessons/02-sliding-window.md", files.get(lesson) ?? "");
      },
      `"formerly" of lessons/02-sliding-window.md names summary, and so does ${lesson}. Progress can follow to one lesson only: leave it out of one of them.`,
      "02-sliding-window",
    ],
  ]);
});

describe("of an exercise it says", () => {
  tells([
    [
      remove(spec),
      `exercises/${id} has no spec, so nothing can be graded. Write one there; its name ends in .spec.ts.`,
    ],
    [
      put(`exercises/${id}/more.spec.ts`),
      `exercises/${id} has more than one spec: bot.spec.ts, more.spec.ts. Put all checks into one, and delete the others.`,
    ],
    [
      put(spec, 'import { test } from "vitest";\n'),
      `${spec} checks nothing. Write a check into it: test("…", async () => { … }).`,
    ],
    [
      remove(`exercises/${id}/bot.ts`),
      `exercises/${id}/bot.ts is missing. Put it there as it is in fixtures/${id}/stub: \`npm run reset 1\` does it.`,
    ],
    [
      remove(stub),
      `fixtures/${id}/stub is missing or empty. Put the exercise there as learners get it: what \`npm run reset 1\` restores.`,
    ],
    [
      remove(solution),
      `${solution} is missing. Write the reference solution there: it has the same files as fixtures/${id}/stub.`,
    ],
    [
      remove(`${right}/bot.ts`, `${right}/help.ts`),
      `fixtures/${id}/right has no example, so nobody knows whether a fair solution passes that isn't yours. Put one there, in a folder with any name.`,
    ],
    [
      remove(wrong),
      `fixtures/${id}/wrong has no example, so nobody knows whether a mistake is found. Put one there, in a folder named after its mistake, such as forgotten-reply.`,
    ],
    [
      put(`fixtures/${id}/wrong/forgoten-reply-late/bot.ts`),
      `fixtures/${id}/wrong/forgoten-reply-late isn't named after a mistake. Did you mean forgotten-reply? Begin the folder's name with the id of the mistake it makes: no-memory, or no-memory-late.`,
    ],
    [
      put(`fixtures/${id}/wrong/amnesia/bot.ts`),
      `fixtures/${id}/wrong/amnesia isn't named after a mistake. Begin the folder's name with the id of the mistake it makes: no-memory, or no-memory-late.`,
    ],
  ]);

  test("that it can't be read, with the reason", async () => {
    const sentences = await Promise.all(
      [spec, stub, solution].map(async (path) => {
        const complaints = await complaintsAfter(put(path, "export class {"));
        return complaints.map(({ sentence }) => sentence);
      }),
    );
    expect(sentences).toEqual(
      [spec, stub, solution].map((path) => [
        expect.stringMatching(
          new RegExp(`^${path} can't be read as TypeScript: .+\\. Mend it\\.$`),
        ),
      ]),
    );
  });

  test("that an example's folder is empty", async () => {
    await withCourse(completeCourse(), async (root) => {
      await mkdir(join(root, "fixtures", id, "right", "empty"));
      expect(checkLessons(await readCourse(root))).toEqual([
        {
          id,
          sentence: `fixtures/${id}/right/empty is empty. Put the exercise's files there, or delete it.`,
        },
      ]);
    });
  });
});

describe("of exports it says", () => {
  tells([
    [
      put(stub, "export class Bot {}\nexport const history = [];\n"),
      `${stub} exports the value history, and ${solution} doesn't. Let the solution export it, or take it out of the stub.`,
    ],
    [
      put(solution, "export class Bot {}\nexport function help() {}\n"),
      `${solution} exports the function help, and ${stub} doesn't. Let the stub export it too, empty as it is, or export it from neither.`,
    ],
    [
      put(solution, "export const Bot = () => {};\n"),
      `${stub} exports Bot as a class, and ${solution} as a function. Make them the same.`,
    ],
  ]);
});

describe("of what belongs nowhere it says", () => {
  tells([
    [
      put("lessons/02 Window.md"),
      "lessons/02 Window.md is neither a lesson nor a page. Call a lesson 09-rolling-summary.md, a page without a number glossary.md; delete what is neither.",
      "",
    ],
    [
      put("solutions/01-roling-summary/bot.ts"),
      `solutions/01-roling-summary belongs to no lesson: there is no lessons/01-roling-summary.md. Is it of ${id}? Then call it that; else delete it.`,
      "",
    ],
    [
      put("fixtures/09-window/stub/bot.ts"),
      "fixtures/09-window belongs to no lesson: there is no lessons/09-window.md. Write its lesson, or delete it.",
      "",
    ],
    [
      put(`exercises/${id}/notes.txt`),
      `exercises/${id}/notes.txt isn't a file of the exercise: the exercise's are those in fixtures/${id}/stub, and the spec. Add it there too, or delete it.`,
    ],
    [
      put(`solutions/${id}/help.ts`),
      `solutions/${id}/help.ts isn't a file of the exercise: the exercise's are those in fixtures/${id}/stub. Add it there too, or delete it.`,
    ],
    [
      put(`fixtures/${id}/stub/parts/help.ts`),
      `fixtures/${id}/stub/parts isn't for learners to write in: an exercise's files stand side by side, and its spec in exercises/. Move it, or delete it.`,
    ],
    [
      put(`fixtures/${id}/rigth/other/bot.ts`),
      `fixtures/${id}/rigth is none of the folders that are looked into: stub, right, wrong, broken, hostile, quiz. Move it into one of them, or delete it.`,
    ],
    [
      put(`fixtures/${id}/wrong/bot.ts`),
      `fixtures/${id}/wrong/bot.ts stands in no example's folder, so nobody looks at it. Put it into a folder of its own, or delete it.`,
    ],
  ]);
});

test("what may be a learner's doing is marked, and nothing else", async () => {
  const complaints = await complaintsAfter((files) => {
    put(`exercises/${id}/notes.txt`)(files);
    put(`solutions/${id}/notes.txt`)(files);
    put("exercises/scratch/bot.ts")(files);
    remove(`exercises/${id}/bot.ts`)(files);
  });
  const marked = complaints.map(({ sentence, onDesk }) => [
    sentence.split(" ")[0],
    onDesk === true,
  ]);
  expect(marked).toEqual([
    [`exercises/${id}/bot.ts`, true],
    ["exercises/scratch", true],
    [`exercises/${id}/notes.txt`, true],
    [`solutions/${id}/notes.txt`, false],
  ]);
});
