import { expect, test } from "vitest";
import { drawTerminal, textOfPicture } from "./terminal-picture.ts";

const lines = [
  [],
  [{ text: "  " }, { text: "03 · Bots", color: 5, bold: true }, { text: "     2 of 3", color: 1 }],
  [
    { text: '  "<a&b>" 🎉', italic: true },
    { text: " end", underline: true },
  ],
];

test("draws what was typed and the lines that came, each stretch of words in its place", () => {
  expect(drawTerminal({ typed: "npm test", columns: 30, lines }, 'A "grade"').split("\n")).toEqual([
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 288 142" width="288" height="142" role="img" aria-label="A &quot;grade&quot;">',
    '<rect x="0.5" y="0.5" width="287" height="141" rx="9" fill="#1d2130" stroke="#5b6480"/>',
    '<circle cx="20" cy="19" r="5.5" fill="#ff8b93"/>',
    '<circle cx="38" cy="19" r="5.5" fill="#f0c674"/>',
    '<circle cx="56" cy="19" r="5.5" fill="#9bd68b"/>',
    `<g font-family="ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace" font-size="14" fill="#e3e6f0">`,
    '<text y="50"><tspan x="18" textLength="8.4" fill="#9aa4c4">$</tspan><tspan x="34.8" textLength="67.2" font-weight="700">npm test</tspan></text>',
    '<text y="88"><tspan x="34.8" textLength="75.6" fill="#d9a4f5" font-weight="700">03 · Bots</tspan><tspan x="152.4" textLength="50.4" fill="#ff8b93">2 of 3</tspan></text>',
    '<text y="107"><tspan x="34.8" textLength="84" font-style="italic">&quot;&lt;a&amp;b&gt;&quot; 🎉</tspan><tspan x="127.2" textLength="25.2" text-decoration="underline">end</tspan></text>',
    "</g>",
    "</svg>",
    "",
  ]);
});

test("gives back the text of a picture, each word in its column", () => {
  expect(textOfPicture(drawTerminal({ typed: "npm test", columns: 30, lines }, "A grade"))).toEqual(
    ["$ npm test", "", "  03 · Bots     2 of 3", '  "<a&b>" 🎉 end'],
  );
});

test("draws no prompt where nothing was typed", () => {
  const picture = drawTerminal({ columns: 30, lines: [[{ text: "1 of 8" }]] }, "A page");
  expect(textOfPicture(picture)).toEqual(["1 of 8"]);
});
