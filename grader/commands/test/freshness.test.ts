import { join } from "node:path";
import { expect, test } from "vitest";
import { findAppendices } from "../../workbook/find-appendices.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot as root } from "../../workbook/root.ts";
import { freshness } from "./freshness.ts";

const [first] = await findLessons(root);
if (first === undefined) throw new Error("There is no lesson.");
const file = join(root, "lessons", "01-stateless-call.md");
const lesson = { ...first, file, reviewBy: "2027-02-20" };
const [page] = await findAppendices(root);
if (page === undefined) throw new Error("There is no appendix.");
const glossary = { ...page, file: join(root, "lessons", "glossary.md"), reviewBy: "2027-01-01" };

test("each version that holds counts", async () => {
  const { passed, failed, warnings } = await freshness([lesson], [], { today: "2027-02-20", root });
  expect({ passed, failed, warnings }).toEqual({
    passed: Object.keys(lesson.versions).length,
    failed: 0,
    warnings: [],
  });
});

test("a version that isn't installed fails", async () => {
  const stale = { ...lesson, versions: { ...lesson.versions, openai: "5.0.0" } };
  const outcome = await freshness([stale, lesson], [], { today: "2026-12-01", root });
  expect(outcome.failed).toBe(1);
  expect(outcome.complaints[0]).toMatch(
    /^lessons.01-stateless-call\.md: it was proven with openai 5\.0\.0, and \d+\.\d+\.\d+ is installed\. Read/,
  );
});

test("a review that is overdue is a warning and fails nothing", async () => {
  const outcome = await freshness([lesson], [glossary], { today: "2027-02-20", root });
  expect(outcome.failed).toBe(0);
  expect(outcome.warnings).toEqual([
    expect.stringMatching(
      /^lessons.glossary\.md should have been reviewed by 2027-01-01\. Read whether it is still true, then set "reviewed" and "review-by" anew\.$/,
    ),
  ]);
});
