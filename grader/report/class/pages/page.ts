import { createHash } from "node:crypto";
import { type Html, html, render } from "./html.ts";
import { sortTables } from "./sort-tables.ts";
import { style } from "./style.ts";

/** What a page consists of. */
export interface Page {
  /** What the browser's tab says. */
  readonly title: string;
  readonly body: Html;
}

/**
 * A whole page as a file that needs no other: style and script stand in it. Nothing else may load
 * or run, as its policy names what the two are by their digests. Without the script it only can't
 * be sorted.
 */
export function renderPage({ title, body }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src ${digestOf(style)}`,
    `script-src ${digestOf(sortTables)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content=${policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      <style dangerouslySetInnerHTML=${{ __html: style }} />
    </head>
    <body>
      ${body}
      <script dangerouslySetInnerHTML=${{ __html: sortTables }} />
    </body>
  </html>`;
  return `<!doctype html>\n${render(page)}\n`;
}

function digestOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
