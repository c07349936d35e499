import { expect, test } from "vitest";
import { drawChart } from "./chart/draw-chart.ts";
import { picturesIn, withCharts } from "./chart-recording.ts";

const lesson = `\`\`\`ts
const a = 1;
\`\`\`

\`\`\`ts chart: all
await everything();
\`\`\`

\`\`\`ts try
await notPartOfTheProgram();
\`\`\`

![old words](../pictures/one.svg)

\`\`\`chart per call
\`\`\`

\`\`\`ts chart: some
await less();
\`\`\`

![](../pictures/two.svg)

\`\`\`chart in total
old
  1  2
\`\`\`

![a photo](photo.svg)
`;
const tokens = [[], [10, 20], [10, 15]];
const recorded = withCharts(lesson, (block) => tokens[block] ?? []);

test("a chart shows the calls of the blocks above it", () => {
  expect(recorded).toContain("```chart per call\nall\n  10  20\n```\n");
  expect(recorded).toContain("```chart in total\nall\n  10  30\nsome\n  10  25\n```\n");
});

test("its picture says the figures in words", () => {
  expect(recorded).toContain(
    "![Tokens sent per call, over 2 turns. All: 10 in turn 1, 20 in turn 2.](../pictures/one.svg)\n\n```chart",
  );
  expect(recorded).toContain("Some: 10 in turn 1, 25 in turn 2.](../pictures/two.svg)");
  expect(recorded).toContain("![a photo](photo.svg)");
});

test("nothing else is touched, and recording again changes nothing", () => {
  expect(withCharts(recorded, (block) => tokens[block] ?? [])).toBe(recorded);
  const code = (text: string) => text.match(/^```ts[^`]*```/gm);
  expect(code(recorded)).toEqual(code(lesson));
});

test("the pictures are drawn from the figures that stand below them", () => {
  const [one, two, ...more] = picturesIn(recorded);
  expect(more).toEqual([]);
  expect(one?.path).toBe("../pictures/one.svg");
  expect(one?.svg).toBe(
    drawChart({ measure: "per call", series: [{ name: "all", values: [10, 20] }] }),
  );
  expect(two?.svg).toContain(">some: 25 in turn 2</text>");
});
