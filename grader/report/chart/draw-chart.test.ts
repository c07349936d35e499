import { expect, test } from "vitest";
import type { Chart } from "./chart.ts";
import { describeChart } from "./describe-chart.ts";
import { drawChart } from "./draw-chart.ts";

const chart: Chart = {
  measure: "in total",
  series: [
    { name: "full history", values: [25, 1129, 2233] },
    { name: 'last "2" < 3 turns', values: [25, 1129, 1129] },
  ],
};

test("says in words what the picture shows", () => {
  expect(describeChart(chart)).toBe(
    'Tokens sent in total, over 3 turns. Full history: 25 in turn 1, 1,129 in turn 2, 2,233 in turn 3. Last "2" < 3 turns: 25 in turn 1, 1,129 in turn 2, 1,129 in turn 3.',
  );
});

test("draws one line for each series, on a paper of its own", () => {
  const svg = drawChart(chart);
  expect(svg.match(/<path d="M[\d. L]+" fill="none"/g)).toHaveLength(2);
  expect(svg).toContain('<path d="M84 325.8L410 228.6L736 131.5" fill="none" stroke="#ff8b93"');
  expect(svg).toContain('fill="#1d2130"');
  expect(svg).toContain(">full history: 2,233 in turn 3</text>");
});

test("texts can't end the picture's markup", () => {
  const svg = drawChart(chart);
  expect(svg).toContain("last &quot;2&quot; &lt; 3 turns");
  expect(svg).not.toContain('"2"');
});

test("draws the same chart in the same way each time", () => {
  expect(drawChart(chart)).toBe(drawChart(structuredClone(chart)));
});
