import { expect, test } from "vitest";
import { type Files, handedIn, lessons } from "../submissions-for-tests.ts";
import { chooseFiles } from "./choose-files.ts";
import { shapeOf } from "./exercise-shape.ts";

const shapes = await Promise.all(lessons.map(shapeOf));

/** What was chosen, as the paths it came from by exercise and name. */
function chosen(paths: readonly string[] | Files, wanted: readonly number[] = []) {
  const files = Array.isArray(paths) ? Object.fromEntries(paths.map((path) => [path, ""])) : paths;
  const some = shapes.filter(({ lesson }) => wanted.length === 0 || wanted.includes(lesson.number));
  const choices = chooseFiles(handedIn(files as Files), some, shapes);
  return Object.fromEntries(
    choices.map(({ shape, files }) => [
      shape.lesson.number,
      Object.fromEntries([...files].map(([name, { path }]) => [name, path])),
    ]),
  );
}

test.each(["03-chatbot-class", "3", "03", "chatbot-class", "Exercise 3", "lesson-03"])(
  "a folder %s is exercise 3, at any depth, with its helper files",
  (name) => {
    for (const folder of [name, `work/${name}`, `bots.zip/main/exercises/${name}`]) {
      expect(chosen([`${folder}/chatbot.ts`, `${folder}/lib/memory.ts`])).toEqual({
        3: { "chatbot.ts": `${folder}/chatbot.ts`, "lib/memory.ts": `${folder}/lib/memory.ts` },
      });
    }
  },
);

test("specs, declarations, settings and everything that isn't TypeScript stay behind", () => {
  const others = [
    "chatbot.spec.ts",
    "my.test.ts",
    "env.d.ts",
    "package.json",
    "tsconfig.json",
    "a.js",
  ];
  const paths = ["chatbot.ts", ...others].map((name) => `03-chatbot-class/${name}`);
  expect(chosen(paths)).toEqual({ 3: { "chatbot.ts": "03-chatbot-class/chatbot.ts" } });
});

test("of a whole workbook the exercises are taken, and not the solutions beside them", () => {
  const paths = ["exercises", "solutions", "grader"].flatMap((room) => [
    `blank-slate/${room}/01-stateless-call/ask.ts`,
    `blank-slate/${room}/03-chatbot-class/chatbot.ts`,
  ]);
  expect(
    chosen([...paths, "blank-slate/fixtures/03-chatbot-class/right/streamed/chatbot.ts"]),
  ).toEqual({
    1: { "ask.ts": "blank-slate/exercises/01-stateless-call/ask.ts" },
    3: { "chatbot.ts": "blank-slate/exercises/03-chatbot-class/chatbot.ts" },
  });
});

test("loose files are known by their names", () => {
  expect(chosen(["ask.ts", "week 2/chat.ts", "week 2/sums.ts", "chatbot.ts"])).toEqual({
    1: { "ask.ts": "ask.ts" },
    2: { "chat.ts": "week 2/chat.ts", "sums.ts": "week 2/sums.ts" },
    3: { "chatbot.ts": "chatbot.ts" },
  });
});

test("a chatbot.ts beside the file of lesson 4 is lesson 4's, and perhaps lesson 3's", () => {
  const paths = ["chatbot.ts", "cooking-assistant.ts"];
  const both = { "chatbot.ts": "chatbot.ts", "cooking-assistant.ts": "cooking-assistant.ts" };
  expect(chosen(paths)).toEqual({ 3: { "chatbot.ts": "chatbot.ts" }, 4: both });
  const [third] = chooseFiles(
    handedIn({ "chatbot.ts": "", "cooking-assistant.ts": "" }),
    shapes,
    shapes,
  );
  expect(third?.shared).toBe(true);
  expect(chosen(["04-personas/chatbot.ts", "04-personas/cooking-assistant.ts"])).not.toHaveProperty(
    "3",
  );
});

test("a folder is better than a loose file, and an exercise's folder better than another one", () => {
  const paths = ["chatbot.ts", "old/03/chatbot.ts", "exercises/03-chatbot-class/chatbot.ts"];
  expect(chosen(paths)).toEqual({ 3: { "chatbot.ts": "exercises/03-chatbot-class/chatbot.ts" } });
  expect(chosen(paths.slice(0, 2))).toEqual({ 3: { "chatbot.ts": "old/03/chatbot.ts" } });
});

test("of two that are as good the newer one is graded, and a note says so", () => {
  const old = handedIn({ "a/chatbot.ts": "" }, new Date("2026-11-01"));
  const young = handedIn({ "b/chatbot.ts": "" }, new Date("2026-11-02"));
  const [choice] = chooseFiles([...old, ...young], shapes, shapes);
  expect(choice?.files.get("chatbot.ts")?.path).toBe("b/chatbot.ts");
  expect(choice?.notes).toEqual(["Exercise 3 was handed in 2 times. Graded was the one in b."]);
});

test("a file that a browser or a platform has renamed is taken by its name", () => {
  for (const name of ["Chatbot.ts", "chatbot (1).ts", "chatbot-2.ts"]) {
    expect(chosen([name])).toEqual({ 3: { "chatbot.ts": name } });
  }
  const [choice] = chooseFiles(handedIn({ "Chatbot.ts": "" }), shapes, shapes);
  expect(choice?.notes).toEqual(["Chatbot.ts was taken as chatbot.ts."]);
});

test("a number that is somebody's own doesn't make an exercise", () => {
  expect(chosen(["3/ask.ts", "7/readme.ts"])).toEqual({ 1: { "ask.ts": "3/ask.ts" } });
});

test("an exercise's folder without its file is still that exercise", () => {
  expect(chosen(["03-chatbot-class/bot.ts"])).toEqual({
    3: { "bot.ts": "03-chatbot-class/bot.ts" },
  });
});

test("all files of lesson 7 go together, and only what is wanted is chosen", () => {
  const paths = ["1-forgotten-reply.ts", "4-lost-stream.ts", "ask.ts"];
  expect(chosen(paths, [7])).toEqual({
    7: { "1-forgotten-reply.ts": "1-forgotten-reply.ts", "4-lost-stream.ts": "4-lost-stream.ts" },
  });
});
