import { expect, test } from "vitest";
import { lookFor } from "../markdown/look.ts";
import { codeFrame, cutLine } from "./code-frame.ts";

const look = lookFor({ color: false, links: false });
const frame = (source: string, line: number, column: number, width = 74) =>
  codeFrame(source, { line, column }, look, width).join("\n");

test("shows the line, its neighbours, and a caret below the place", () => {
  expect(frame("const a = 1;\n\tfail();\r\nconst b = 2;\nconst c = 3;", 2, 2)).toBe(
    `
  1 | const a = 1;
> 2 |   fail();
    |   ^
  3 | const b = 2;`.slice(1),
  );
});

test("leaves out neighbours that are empty, and lines that aren't there", () => {
  expect(frame("\nfail();\n", 2, 1)).toBe("> 2 | fail();\n    | ^");
  expect(frame("fail();", 1, 5)).toBe("> 1 | fail();\n    |     ^");
});

test("cuts a long line, at its start where the place would be cut off", () => {
  const long = `call(${"argument, ".repeat(6)}wrong);`;
  expect(frame(long, 1, 1, 36)).toBe(`> 1 | call(argument, argument, argu…\n    | ^`);
  expect(frame(long, 1, 66, 36)).toBe("> 1 | …ument, argument, wrong);\n    |                   ^");
});

test("cuts by columns, never through a character", () => {
  expect(cutLine("short", 5)).toBe("short");
  expect(cutLine("नमस्ते 名前名前", 7)).toBe("नमस्ते 名…");
  expect(cutLine("👩🏽‍💻👩🏽‍💻👩🏽‍💻", 5)).toBe("👩🏽‍💻👩🏽‍💻…");
});
