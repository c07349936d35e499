import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { type Files, folderWith, lessons, textsOf, zipOf } from "../submissions-for-tests.ts";
import { shapeOf } from "./exercise-shape.ts";
import { findClass } from "./find-class.ts";

const ask = lessonNamed("stateless-call");
const history = lessonNamed("history");
const { id, n, nn } = lessonNamed("chatbot-class");
const shapes = await Promise.all(lessons.map(shapeOf));

/** The students in a folder with these files, each with the paths of what they have handed in. */
async function studentsIn(files: Files, path = "") {
  const folder = await folderWith(files);
  const found = await findClass(`${folder}/${path}`, shapes, `${folder}/report`);
  const entries: [string, string[]][] = [];
  for (const { name, list } of found.parcels) {
    const listing = await list();
    entries.push([name, Object.keys(await textsOf(listing)).sort()]);
    listing.close();
  }
  found.close();
  return { students: Object.fromEntries(entries.sort()), notes: found.notes };
}

test("every folder and every zip file is a student, and the report isn't one", async () => {
  const { students, notes } = await studentsIn({
    [`Priya Sharma/${id}/chatbot.ts`]: "",
    "omar.zip": await zipOf({ "chatbot.ts": "" }),
    [`李明/exercises/${id}/chatbot.ts`]: "",
    [`${n}/chatbot.ts`]: "",
    "report/index.html": "",
    "list.xlsx": "",
  });
  expect(students).toEqual({
    [n]: ["chatbot.ts"],
    "Priya Sharma": [`${id}/chatbot.ts`],
    omar: ["chatbot.ts"],
    李明: [`exercises/${id}/chatbot.ts`],
  });
  expect(notes).toEqual(["list.xlsx is no folder and no zip file: it wasn't opened."]);
});

test("a folder and a zip file of the same name are one student's", async () => {
  const files = { "omar/ask.ts": "", "omar.zip": await zipOf({ "chatbot.ts": "" }) };
  expect((await studentsIn(files)).students).toEqual({ omar: ["ask.ts", "chatbot.ts"] });
});

test("a zip file of the whole class is opened, by itself and in a folder, with a folder around it or not", async () => {
  const files = {
    "priya/chatbot.ts": "",
    [`omar/${nn}/chatbot.ts`]: "",
    "zoë.zip": await zipOf({ "chatbot.ts": "" }),
  };
  const students = { omar: [`${nn}/chatbot.ts`], priya: ["chatbot.ts"], zoë: ["chatbot.ts"] };
  const wrapped = Object.entries(files).map(([path, content]) => [`class/2026/${path}`, content]);
  for (const zip of [await zipOf(files), await zipOf(Object.fromEntries(wrapped))]) {
    expect((await studentsIn({ "all.zip": zip }, "all.zip")).students).toEqual(students);
    expect((await studentsIn({ "all.zip": zip })).students).toEqual(students);
  }
});

test("one student's work, in a folder or a zip file, is a class of one", async () => {
  const exercises = { [`anna/${ask.n}/ask.ts`]: "", [`anna/${history.n}/chat.ts`]: "" };
  expect((await studentsIn(exercises, "anna")).students).toEqual({
    anna: [`${ask.n}/ask.ts`, `${history.n}/chat.ts`].sort(),
  });
  const zip = await zipOf({ [`blank-slate-main/exercises/${id}/chatbot.ts`]: "" });
  const { students } = await studentsIn({ "anna.zip": zip }, "anna.zip");
  expect(Object.keys(students)).toEqual(["anna"]);
});

test("Moodle's folders and Canvas's files are known, and go together by student", async () => {
  const moodle = {
    "Priya Sharma_12_assignsubmission_file_/chatbot.ts": "",
    "Priya Sharma_12_assignsubmission_onlinetext_/onlinetext.html": "",
    "Omar Ali_13_assignsubmission_file_/bots.zip": await zipOf({ [`${n}/chatbot.ts`]: "" }),
  };
  expect((await studentsIn(moodle)).students).toEqual({
    "Omar Ali": [`bots.zip/${n}/chatbot.ts`],
    "Priya Sharma": ["chatbot.ts", "onlinetext.html"],
  });
  const canvas = {
    "alioma_LATE_13_99_ask.ts": "",
    "alioma_13_98_chatbot-1.ts": "",
    "sharmapriya_12_97_work.zip": await zipOf({ "chatbot.ts": "" }),
  };
  const students = { alioma: ["ask.ts", "chatbot-1.ts"], sharmapriya: ["chatbot.ts"] };
  expect((await studentsIn(canvas)).students).toEqual(students);
  expect((await studentsIn({ "all.zip": await zipOf(canvas) })).students).toEqual(students);
});

test("the assignment's name isn't a part of the names of GitHub Classroom's repositories", async () => {
  const files = {
    "chatbots-priya/package.json": "{}",
    [`chatbots-priya/exercises/${id}/chatbot.ts`]: "",
    "chatbots-omar/package.json": "{}",
  };
  expect(Object.keys((await studentsIn(files)).students)).toEqual(["omar", "priya"]);
  const { students } = await studentsIn({
    "anna-lena/chatbot.ts": "",
    "anna-maria/chatbot.ts": "",
  });
  expect(Object.keys(students)).toEqual(["anna-lena", "anna-maria"]);
  const one = { "bots-submissions/bots-mei/package.json": "{}" };
  expect(Object.keys((await studentsIn(one, "bots-submissions")).students)).toEqual(["mei"]);
});

test("where a class has handed in exercise by exercise, a student's exercises are put together", async () => {
  const { students } = await studentsIn({
    [`${ask.id}/priya/ask.ts`]: "",
    [`${ask.id}/omar/ask.ts`]: "",
    [`${id}.zip`]: await zipOf({ "priya/chatbot.ts": "", "omar.zip": "no zip" }),
  });
  expect(students).toEqual({
    omar: [`${ask.id}/ask.ts`],
    priya: [`${ask.id}/ask.ts`, `${id}/chatbot.ts`],
  });
});

test("a folder around the whole class is entered, whatever it is called", async () => {
  const { students, notes } = await studentsIn({
    [`Week 3/priya/exercises/${id}/chatbot.ts`]: "",
    "Week 3/omar.zip": await zipOf({ [`${id}/chatbot.ts`]: "" }),
    "list.xlsx": "",
  });
  expect(Object.keys(students)).toEqual(["omar", "priya"]);
  expect(notes).toEqual(["list.xlsx is no folder and no zip file: it wasn't opened."]);
  const bots = (name: string) => `bots-submissions/bots-${name}`;
  const classroom = {
    [`${bots("mei")}/package.json`]: "{}",
    [`${bots("mei")}/exercises/${id}/chatbot.ts`]: "",
    [`${bots("omar")}/package.json`]: "{}",
    [`${bots("omar")}/exercises/${id}/chatbot.ts`]: "",
  };
  expect(Object.keys((await studentsIn(classroom)).students)).toEqual(["mei", "omar"]);
  const one = { "anna/week 1/ask.ts": "", "anna/week 2/chat.ts": "" };
  expect(Object.keys((await studentsIn(one)).students)).toEqual(["anna"]);
  const tries = { "anna/.git/HEAD": "", "anna/old/ask.ts": "", "anna/new/ask.ts": "" };
  expect(Object.keys((await studentsIn(tries)).students)).toEqual(["anna"]);
});

test("an exercise that was put beside the students by mistake hides nobody", async () => {
  const two = {
    [`priya/exercises/${id}/chatbot.ts`]: "",
    [`omar/${nn}/chatbot.ts`]: "",
  };
  for (const stray of [
    { [`${id}/chatbot.ts`]: "" },
    { [`${id}.zip`]: await zipOf({ "chatbot.ts": "" }) },
    { "chatbot.ts": "" },
    { "history/chatbot.ts": "" },
  ]) {
    const files = { ...two, ...stray };
    for (const handedIn of [files, { "all.zip": await zipOf(files) }]) {
      const { students } = await studentsIn(handedIn);
      expect(Object.keys(students)).toHaveLength(3);
      expect(students).toHaveProperty("priya", [`exercises/${id}/chatbot.ts`]);
    }
  }
});

test("says what lies beside the folders of a class that has handed in exercise by exercise", async () => {
  const { notes } = await studentsIn({
    [`${ask.id}/priya/ask.ts`]: "",
    [`${ask.id}/omar/ask.ts`]: "",
    "late/omar/chat.ts": "",
  });
  expect(notes).toEqual(["late lies beside the exercises' folders: it wasn't opened."]);
});

test("where there is nothing, a sentence says so", async () => {
  await expect(studentsIn({}, "nowhere")).rejects.toThrow(/nowhere is not there\.\nName a folder/);
  await expect(studentsIn({ "a.txt": "" }, "a.txt")).rejects.toThrow(
    /neither a folder nor a zip file/,
  );
  expect(await studentsIn({})).toEqual({ students: {}, notes: [] });
});
