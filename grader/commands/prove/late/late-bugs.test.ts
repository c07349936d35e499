import { expect, test } from "vitest";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { workbookRoot } from "../../../workbook/root.ts";
import { mutantsOf } from "../mutants/mutant.ts";
import { lateBugsOf } from "./late-bugs.ts";

test("every lesson's bot can go wrong late", async () => {
  for (const lesson of await findLessons(workbookRoot)) {
    const bugs = await mutantsOf(lesson, lateBugsOf);
    expect(bugs.length).toBeGreaterThan(5);
    for (const { files, file } of bugs) {
      expect(files.get(file.replace(`${lesson.id}/`, ""))).toMatch(/const late = [\s\S]*\blate\b/);
    }
  }
});

test("what nobody talks to has no late bugs", () => {
  expect(lateBugsOf("export const answers = { a: 1 };")).toEqual([]);
});
