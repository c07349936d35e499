import { html as template } from "htm/preact";
import { type ComponentChildren, Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";

/** A part of a page. */
export type Html = ComponentChildren;

/** What stands in a gap of a template. */
type Filling = Html | Readonly<Record<string, unknown>>;

/**
 * A part of a page from a template: `` html`<h1>${name}</h1>` ``. Whatever is put in is text, and
 * escaped as such, unless it is a part of a page itself.
 */
export const html: (strings: TemplateStringsArray, ...fillings: Filling[]) => Html = template;

/** The HTML of a part of a page. */
export function render(part: Html): string {
  return renderToString(h(Fragment, null, part));
}
