import { expect, test } from "vitest";
import { html, render } from "./html.ts";
import { paragraphs, prose } from "./prose.ts";

test("code stands between backticks, and what is put in is text", () => {
  expect(render(html`<p>${prose("Is an `await <b>` missing?")}</p>`)).toBe(
    "<p>Is an <code>await &lt;b></code> missing?</p>",
  );
});

test("indented lines keep their places, with the line above them", () => {
  expect(
    render(paragraphs("It is empty.\n\nyour history holds\n  system  Hi.\n+ user    Oh.\n  ok")),
  ).toBe("<p>It is empty.</p><pre>your history holds\n  system  Hi.\n+ user    Oh.\n  ok</pre>");
});
