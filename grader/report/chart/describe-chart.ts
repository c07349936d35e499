import { type Chart, titleOf, write } from "./chart.ts";

/** What a picture of the chart shows, in words, for whoever doesn't see it. */
export function describeChart(chart: Chart): string {
  const turns = Math.max(0, ...chart.series.map(({ values }) => values.length));
  const title = titleOf(chart);
  const lines = chart.series.map(({ name, values }) => {
    const at = [1, Math.ceil(turns / 2), turns].filter((turn) => turn <= values.length);
    const figures = [...new Set(at)].map(
      (turn) => `${write(values[turn - 1] ?? 0)} in turn ${turn}`,
    );
    return `${capital(name)}: ${figures.join(", ")}.`;
  });
  return `${title}, over ${turns} turns. ${lines.join(" ")}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
