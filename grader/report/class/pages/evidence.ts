import { type Exhibit, showExhibit } from "../../../wire/exhibit.ts";
import { comparison, messageOf } from "./comparison.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

/** The evidence for a mistake, as the terminal has it, for a page. */
export function evidence(exhibit: Exhibit): Html {
  switch (exhibit.kind) {
    case "wire": {
      const { request, sent, right, maxTurns, refusal } = exhibit;
      return html`
        ${maxTurns !== undefined && html`<p class="label">with maxTurns: ${maxTurns}</p>`}
        ${comparison({
          title: `Request ${request}`,
          verbs: ["carried", "should have carried"],
          sent,
          right,
        })}
        ${refusal !== undefined && html`<p class="label">The API refused it:</p><p>${refusal}</p>`}
      `;
    }
    case "history": {
      const { turns, held, right } = exhibit;
      return comparison({
        title: `After ${turns === 1 ? "1 turn" : `${turns} turns`} the history`,
        verbs: ["holds", "should hold"],
        sent: held,
        right,
      });
    }
    case "doubled":
      return html`
        <p class="label">${sentenceOf(exhibit)}</p>
        ${exhibit.requests.map(
          ({ number, wire }) => html`<div class="wire">
            <p class="label">request ${number} carried</p>
            ${wire.map((message) => messageOf(message))}
          </div>`,
        )}
      `;
    case "returned":
      return exhibit.ofList === undefined
        ? returned(exhibit)
        : html`<p>${prose(sentenceOf(exhibit))}</p>`;
    case "handed-on":
      return html`<pre class="pieces">${showExhibit(exhibit, 90).join("\n")}</pre>`;
    case "nothing-sent":
    case "at-once":
    case "not-streamed":
    case "buffered":
      return html`<p>${prose(sentenceOf(exhibit))}</p>`;
    default:
      return exhibit satisfies never;
  }
}

/** Wide enough for any sentence to stand on one line. */
const unlimited = 100_000;

/** The one sentence that says it all, or that stands above the rest. */
function sentenceOf(exhibit: Exhibit): string {
  return showExhibit(exhibit, unlimited)[0]?.trim() ?? "";
}

type Returned = Extract<Exhibit, { readonly kind: "returned" }>;

function returned(exhibit: Returned): Html {
  const { said, replied } = exhibit;
  const hint = showExhibit(exhibit, unlimited).at(-1)?.trim() ?? "";
  const right = { role: "assistant", content: replied ?? "(nothing: it wasn't asked)" };
  const given = { role: "assistant", content: exhibit.returned };
  const isHinted = exhibit.early || exhibit.stopped === true;
  return html`
    ${said !== "" && html`<p class="label">after</p>${messageOf({ role: "user", content: said })}`}
    <p class="label">the model replied</p>
    <div class="lacking alone">${messageOf(right, given)}</div>
    <p class="label">the function returned</p>
    <div class="unwanted alone">${messageOf(given, right)}</div>
    ${isHinted && html`<p>${prose(hint)}</p>`}
  `;
}
