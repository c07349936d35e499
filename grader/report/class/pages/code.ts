import { lookFor } from "../../markdown/look.ts";
import { codeFrame } from "../../verdict/code-frame.ts";
import type { ProblemView } from "../../verdict/verdict-view.ts";
import { type Html, html } from "./html.ts";
import { paragraphs } from "./prose.ts";

const plain = lookFor({ color: false, links: false });

/** Code is cut to this width; the page lets it scroll. */
const columns = 100;

/** What went wrong in words, and the code around its place. */
export function problem({ message, place }: Pick<ProblemView, "message" | "place">): Html {
  return html`
    ${paragraphs(message)}
    ${
      place &&
      html`<figure class="code">
        <figcaption>${place.file}:${place.line}</figcaption>
        <pre>${codeFrame(place.source, place, plain, columns).join("\n")}</pre>
      </figure>`
    }
  `;
}
