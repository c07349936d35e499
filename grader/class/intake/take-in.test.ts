import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "../../workbook/files-in.ts";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { example, type Files, folderWith, handedIn, lessons } from "../submissions-for-tests.ts";
import { shapeOf } from "./exercise-shape.ts";
import type { HandedIn } from "./handed-in.ts";
import { limits } from "./limits.ts";
import { takeIn } from "./take-in.ts";

const personas = lessonNamed("personas");
const ask = lessonNamed("stateless-call");
const { id, n } = lessonNamed("chatbot-class");
const shapes = await Promise.all(lessons.map(shapeOf));
const finished = await example("stub", personas);
const written = "// what the student has written";

/** What was taken in of these files: the texts to be graded, by lesson, and the notes. */
async function taken(files: Files | readonly HandedIn[], wanted: readonly string[] = []) {
  const home = await folderWith();
  const list = async () => ({
    files: Array.isArray(files) ? files : handedIn(files as Files),
    notes: [],
    close: () => {},
  });
  const parcel = { name: "Omar", student: "omar", handedInAs: "omar", late: false, list };
  const some = shapes.filter(({ lesson }) => wanted.length === 0 || wanted.includes(lesson.id));
  const { exercises, notes, changed } = await takeIn(parcel, { wanted: some, shapes, home });
  const texts: Record<string, Record<string, string>> = {};
  for (const [lesson, { folder }] of exercises) {
    const { files } = await filesIn(folder);
    const entries = files.map(async (file) => [file, await readFile(join(folder, file), "utf8")]);
    texts[lesson] = Object.fromEntries(await Promise.all(entries));
  }
  return { texts, notes, changed, home };
}

test("what came finished is put beside what the student has written", async () => {
  const { texts, notes } = await taken({ [`${personas.n}/cooking-assistant.ts`]: written });
  const files = { "chatbot.ts": finished, "cooking-assistant.ts": written };
  expect(texts).toEqual({ [personas.id]: files });
  expect(notes).toEqual([]);
});

test("what came finished and was changed is graded as it was handed in", async () => {
  const broken = { "chatbot.ts": "broken", "cooking-assistant.ts": written };
  const paths = Object.entries(broken).map(([name, text]) => [`${personas.id}/${name}`, text]);
  expect((await taken(Object.fromEntries(paths))).texts).toEqual({ [personas.id]: broken });
});

test("the finished chatbot.ts of Personas isn't handed in for the Chatbot class, another one there is", async () => {
  const given = { "chatbot.ts": finished, "cooking-assistant.ts": written };
  expect(Object.keys((await taken(given)).texts)).toEqual([personas.id]);
  const own = { "chatbot.ts": "my own", "cooking-assistant.ts": written };
  const { texts } = await taken(own);
  expect(texts[id]).toEqual({ "chatbot.ts": "my own" });
  expect(Object.keys(texts)).toHaveLength(2);
});

test("the last change is known, and what is as it came is none", async () => {
  const [early, late] = [new Date("2026-11-01"), new Date("2026-11-20")];
  const stub = await example("stub");
  const files = [
    ...handedIn({ [`${ask.n}/ask.ts`]: written }, early),
    ...handedIn({ [`${n}/chatbot.ts`]: stub }, late),
  ];
  expect((await taken(files)).changed).toEqual(early);
  expect((await taken({ [`${n}/chatbot.ts`]: stub })).changed).toBeUndefined();
});

test("a single file is taken under the name it should have, where one is wanted", async () => {
  const { texts, notes } = await taken({ "omars bot.ts": written }, [id]);
  expect(texts).toEqual({ [id]: { "chatbot.ts": written } });
  expect(notes).toEqual(["omars bot.ts was taken as chatbot.ts."]);
  expect((await taken({ "omars bot.ts": written })).texts).toEqual({});
  expect((await taken({ "ask.ts": written }, [id])).texts).toEqual({});
});

test("what is too long, too much or broken is left out, and a note says so", async () => {
  const many = Array.from({ length: limits.filesOfExercise + 5 }, (_, i) => [`${n}/m${i}.ts`, ""]);
  const unreadable: HandedIn[] = handedIn({ [`${n}/torn.ts`]: "" }).map((file) => ({
    ...file,
    read: () => Promise.reject(new Error("the zip file is damaged")),
  }));
  const files = [
    ...handedIn({ [`${n}/a.ts`]: "x".repeat(limits.fileBytes + 1), [`${n}/chatbot.ts`]: written }),
    ...unreadable,
  ];
  const { texts, notes } = await taken(files);
  expect(texts).toEqual({ [id]: { "chatbot.ts": written } });
  expect(notes).toEqual([
    `${n}/a.ts wasn't taken: it is longer than 500 kB.`,
    `${n}/torn.ts wasn't taken: the zip file is damaged.`,
  ]);
  const crowd = { ...Object.fromEntries(many), [`${n}/chatbot.ts`]: written };
  expect((await taken(crowd)).notes).toEqual([`Of 106 files for exercise ${n}, 100 were taken.`]);
});

test("where nothing of it is an exercise, a note names what there is", async () => {
  expect((await taken({ "a.pdf": "", "b.js": "", "c.js": "", "d.js": "" })).notes).toEqual([
    "Nothing of it is one of the exercises: a.pdf, b.js, c.js, and 1 more.",
  ]);
  expect((await taken({})).notes).toEqual(["Nothing was handed in that can be read."]);
  expect((await taken({ "mei.ts": "" })).notes).toEqual([
    "Nothing of it is one of the exercises: mei.ts. Where --exercise names the one it is for, its name may be any.",
  ]);
});

test("a parcel that can't be opened is a note, too", async () => {
  const list = () => Promise.reject(new Error("EACCES"));
  const parcel = { name: "Omar", student: "omar", handedInAs: "omar.zip", late: false, list };
  const { notes } = await takeIn(parcel, { wanted: shapes, shapes, home: await folderWith() });
  expect(notes[0]).toBe("omar.zip can't be read: EACCES.");
});
