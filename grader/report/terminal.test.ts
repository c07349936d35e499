import { expect, test } from "vitest";
import { readTerminal } from "./terminal.ts";

const window = { isTTY: true, columns: 120 };
const pipe = {};
const read = (stream: object, env: Record<string, string> = {}, args: string[] = []) =>
  readTerminal({ stream, env, args });

test("a window has colour and its own width", () => {
  expect(read(window)).toEqual({ color: true, links: false, columns: 120 });
});

test("a pipe has no colour and 80 columns", () => {
  expect(read(pipe)).toEqual({ color: false, links: false, columns: 80 });
});

test("a window whose size isn't known counts as 80 columns wide", () => {
  expect(read({ isTTY: true, columns: 0 }).columns).toBe(80);
});

test.each([
  [window, { NO_COLOR: "1" }, [], false],
  [window, { NO_COLOR: "" }, [], true],
  [window, { NO_COLOR: "1" }, ["--color"], true],
  [window, { TERM: "dumb" }, [], false],
  [window, {}, ["--no-color"], false],
  [window, { npm_config_color: "" }, [], false],
  [window, { FORCE_COLOR: "0" }, [], false],
  [pipe, { FORCE_COLOR: "1" }, [], true],
  [pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, [], false],
  [pipe, { FORCE_COLOR: "1" }, ["--no-color"], false],
  [pipe, { CI: "true" }, [], false],
])("colour in %j with %j and %j: %j", (stream, env, args, color) => {
  expect(read(stream, env, args).color).toBe(color);
});

test.each([
  [{ TERM_PROGRAM: "vscode" }, true],
  [{ VTE_VERSION: "7006" }, true],
  [{ VTE_VERSION: "5000" }, false],
  [{ TERM_PROGRAM: "vscode", TMUX: "default,1,0" }, false],
  [{ TERM_PROGRAM: "vscode", NO_COLOR: "1" }, false],
  [{ FORCE_HYPERLINK: "1" }, true],
  [{ TERM_PROGRAM: "Apple_Terminal" }, false],
])("clickable links with %j: %j", (env, links) => {
  expect(read(window, env).links).toBe(links);
});
