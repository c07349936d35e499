import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { type Files, handedIn, lessons } from "../submissions-for-tests.ts";
import { chooseFiles } from "./choose-files.ts";
import { shapeOf } from "./exercise-shape.ts";

const ask = lessonNamed("stateless-call");
const chatbot = lessonNamed("chatbot-class");
const personas = lessonNamed("personas");
const mistakes = lessonNamed("common-mistakes");
const { id, n, nn } = chatbot;
const shapes = await Promise.all(lessons.map(shapeOf));

/** What was chosen, as the paths it came from by the exercise's slug and by name. */
function chosen(paths: readonly string[] | Files, wanted: readonly string[] = []) {
  const files = Array.isArray(paths) ? Object.fromEntries(paths.map((path) => [path, ""])) : paths;
  const some = shapes.filter(({ lesson }) => wanted.length === 0 || wanted.includes(lesson.slug));
  const choices = chooseFiles(handedIn(files as Files), some, shapes);
  return Object.fromEntries(
    choices.map(({ shape, files }) => [
      shape.lesson.slug,
      Object.fromEntries([...files].map(([name, { path }]) => [name, path])),
    ]),
  );
}

test.each([id, n, nn, "chatbot-class", `Exercise ${n}`, `lesson-${nn}`])(
  "a folder %s is the Chatbot class's exercise, at any depth, with its helper files",
  (name) => {
    for (const folder of [name, `work/${name}`, `bots.zip/main/exercises/${name}`]) {
      expect(chosen([`${folder}/chatbot.ts`, `${folder}/lib/memory.ts`])).toEqual({
        "chatbot-class": {
          "chatbot.ts": `${folder}/chatbot.ts`,
          "lib/memory.ts": `${folder}/lib/memory.ts`,
        },
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
  const paths = ["chatbot.ts", ...others].map((name) => `${id}/${name}`);
  expect(chosen(paths)).toEqual({ "chatbot-class": { "chatbot.ts": `${id}/chatbot.ts` } });
});

test("of a whole workbook the exercises are taken, and not the solutions beside them", () => {
  const paths = ["exercises", "solutions", "grader"].flatMap((room) => [
    `blank-slate/${room}/${ask.id}/ask.ts`,
    `blank-slate/${room}/${id}/chatbot.ts`,
  ]);
  expect(chosen([...paths, `blank-slate/fixtures/${id}/right/streamed/chatbot.ts`])).toEqual({
    "stateless-call": { "ask.ts": `blank-slate/exercises/${ask.id}/ask.ts` },
    "chatbot-class": { "chatbot.ts": `blank-slate/exercises/${id}/chatbot.ts` },
  });
});

test("loose files are known by their names", () => {
  expect(chosen(["ask.ts", "week 2/chat.ts", "week 2/sums.ts", "chatbot.ts"])).toEqual({
    "stateless-call": { "ask.ts": "ask.ts" },
    history: { "chat.ts": "week 2/chat.ts", "sums.ts": "week 2/sums.ts" },
    "chatbot-class": { "chatbot.ts": "chatbot.ts" },
  });
});

test("a chatbot.ts beside the file of Personas belongs to Personas, and perhaps to the Chatbot class", () => {
  const paths = ["chatbot.ts", "cooking-assistant.ts"];
  const both = { "chatbot.ts": "chatbot.ts", "cooking-assistant.ts": "cooking-assistant.ts" };
  expect(chosen(paths)).toEqual({
    "chatbot-class": { "chatbot.ts": "chatbot.ts" },
    personas: both,
  });
  const choices = chooseFiles(
    handedIn({ "chatbot.ts": "", "cooking-assistant.ts": "" }),
    shapes,
    shapes,
  );
  const shared = choices.filter((choice) => choice.shared).map(({ shape }) => shape.lesson.slug);
  expect(shared).toEqual(["chatbot-class"]);
  expect(
    chosen([`${personas.id}/chatbot.ts`, `${personas.id}/cooking-assistant.ts`]),
  ).not.toHaveProperty("chatbot-class");
});

test("a folder is better than a loose file, and an exercise's folder better than another one", () => {
  const paths = ["chatbot.ts", `old/${nn}/chatbot.ts`, `exercises/${id}/chatbot.ts`];
  expect(chosen(paths)).toEqual({
    "chatbot-class": { "chatbot.ts": `exercises/${id}/chatbot.ts` },
  });
  expect(chosen(paths.slice(0, 2))).toEqual({
    "chatbot-class": { "chatbot.ts": `old/${nn}/chatbot.ts` },
  });
});

test("of two that are as good the newer one is graded, and a note says so", () => {
  const old = handedIn({ "a/chatbot.ts": "" }, new Date("2026-11-01"));
  const young = handedIn({ "b/chatbot.ts": "" }, new Date("2026-11-02"));
  const [choice] = chooseFiles([...old, ...young], shapes, shapes);
  expect(choice?.files.get("chatbot.ts")?.path).toBe("b/chatbot.ts");
  expect(choice?.notes).toEqual([`Exercise ${n} was handed in 2 times. Graded was the one in b.`]);
});

test("a file that a browser or a platform has renamed is taken by its name", () => {
  for (const name of ["Chatbot.ts", "chatbot (1).ts", "chatbot-2.ts"]) {
    expect(chosen([name])).toEqual({ "chatbot-class": { "chatbot.ts": name } });
  }
  const [choice] = chooseFiles(handedIn({ "Chatbot.ts": "" }), shapes, shapes);
  expect(choice?.notes).toEqual(["Chatbot.ts was taken as chatbot.ts."]);
});

test("a number that is somebody's own doesn't make an exercise", () => {
  expect(chosen([`${n}/ask.ts`, `${mistakes.n}/readme.ts`])).toEqual({
    "stateless-call": { "ask.ts": `${n}/ask.ts` },
  });
});

test("an exercise's folder without its file is still that exercise", () => {
  expect(chosen([`${id}/bot.ts`])).toEqual({
    "chatbot-class": { "bot.ts": `${id}/bot.ts` },
  });
});

test("all files of the common mistakes go together, and only what is wanted is chosen", () => {
  const paths = ["1-forgotten-reply.ts", "4-lost-stream.ts", "ask.ts"];
  expect(chosen(paths, [mistakes.slug])).toEqual({
    [mistakes.slug]: {
      "1-forgotten-reply.ts": "1-forgotten-reply.ts",
      "4-lost-stream.ts": "4-lost-stream.ts",
    },
  });
});
