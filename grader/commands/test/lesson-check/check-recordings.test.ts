import { join } from "node:path";
import { expect, test } from "vitest";
import { findLessons } from "../../../workbook/find-lessons.ts";
import { checkRecording } from "./check-recordings.ts";
import { completeCourse, withCourse } from "./course-for-tests.ts";

const id = "01-rolling-summary";
const path = `lessons/${id}.md`;

/** What is said of the complete lesson with this in place of its text. */
function complaintsOf(text: string): Promise<readonly string[]> {
  const files = completeCourse();
  files.set(path, (files.get(path) ?? "").replace("Text.\n", text));
  return withCourse(files, async (root) => {
    const [lesson] = await findLessons(root);
    if (lesson === undefined) throw new Error(`There is no lesson in ${join(root, "lessons")}.`);
    const complaints = await checkRecording(lesson, root);
    expect(complaints.filter((complaint) => complaint.id !== id)).toEqual([]);
    return complaints.map(({ sentence }) => sentence);
  });
}

const block = '```ts\nconsole.log("one");\n```\n\n```output\none\n```\n';

test("names the block under which stands what it doesn't do, and the picture that is missing", async () => {
  const moved = '```ts\nconsole.log("three");\n```\n\n```output\ntwo\n```\n';
  const chart = "![](../pictures/sent.svg)\n\n```chart per call\nall\n  10  20\n```\n";
  expect(await complaintsOf(`${block}\n${moved}\n${chart}`)).toEqual([
    `Under block 2 of ${path} stands what it doesn't do, or doesn't do any more. Run npm run lesson:record.`,
    "pictures/sent.svg isn't there. Run npm run lesson:record.",
  ]);
});

test("says which block of a program fails", async () => {
  expect(await complaintsOf(`${block}\n\`\`\`ts\nthrow new TypeError("no");\n\`\`\`\n`)).toEqual([
    `The program in ${path} failed in block 2 of 2: TypeError: no. Mend the code there, then run: npm run lesson:record.`,
  ]);
});
