import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFixtures } from "../../run/judge-fixtures.ts";
import { findLessons } from "../../workbook/find-lessons.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { lateBugsOf } from "./late/late-bugs.ts";
import { mutantsOf } from "./mutants/mutant.ts";

const readme = readFileSync(join(workbookRoot, "README.md"), "utf8");
const lessons = await findLessons(workbookRoot);
const fixtures = findFixtures(lessons);

/** The figures that README gives for what begins with these words. */
const figuresFor = (what: string) => {
  const [, ...figures] =
    new RegExp(`^\\| ${what}[^|]* \\| ([\\d,]+) of ([\\d,]+)`, "m").exec(readme) ?? [];
  return figures.map((figure) => Number(figure.replace(",", "")));
};

// Who adds an example or a lesson needn't take the figures anew: they may be lower, but never higher.
test.each([
  ["right examples passed", fixtures.filter(({ expected }) => expected === "solved").length],
  ["wrong examples rejected", fixtures.filter(({ expected }) => expected !== "solved").length],
  ["wrong examples named", fixtures.filter(({ expected }) => expected !== "solved").length],
  ["mutants killed", (await Promise.all(lessons.map((one) => mutantsOf(one)))).flat().length],
  [
    "late bugs found",
    (await Promise.all(lessons.map((one) => mutantsOf(one, lateBugsOf)))).flat().length,
  ],
])("README says of no more %s than there are, and of most of them", (what, count) => {
  const [held, of = 0] = figuresFor(what);
  expect(held).toBe(of);
  expect(of).toBeLessThanOrEqual(count);
  expect(of).toBeGreaterThan(count * 0.6);
});
