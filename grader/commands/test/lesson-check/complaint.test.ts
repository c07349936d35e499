import { expect, test } from "vitest";
import { byLesson } from "./complaint.ts";

test("complaints stand together by lesson, in their order, and those of no lesson last", () => {
  const complaints = ["10-ten", "", "09-nine", "10-ten"].map((id, index) => ({
    id,
    sentence: `${index}.`,
  }));
  expect(byLesson(complaints, [{ id: "10-ten", title: "Ten" }])).toEqual([
    { title: "09-nine", sentences: ["2."] },
    { title: "10 · Ten", sentences: ["0.", "3."] },
    { title: "In no lesson", sentences: ["1."] },
  ]);
});
