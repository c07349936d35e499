import type { RecordedCheck, RecordedRequest } from "../../../wire/recorded.ts";
import { hasBots } from "../../has-bots.ts";
import { labelOf } from "../../request-label.ts";
import { comparison, messageOf } from "./comparison.ts";
import { type Html, html } from "./html.ts";

/**
 * Every request of a grading, turn by turn, each check to be opened by itself: where a request was
 * wrong, beside what it should have carried.
 *
 * @param failed whether a check failed: those come first
 */
export function everyRequest(
  recorded: readonly RecordedCheck[],
  failed: (check: RecordedCheck) => boolean,
): Html {
  const sent = recorded.filter(({ turns }) => turns.length > 0);
  const bots = hasBots(sent);
  const ordered = [...sent.filter(failed), ...sent.filter((check) => !failed(check))];
  if (ordered.length === 0) return html`<p class="quiet">No request reached the model.</p>`;
  return ordered.map(
    (check) => html`<details class="check">
      <summary>
        <span class=${failed(check) ? "mark bad" : "mark good"} aria-hidden="true">
          ${failed(check) ? "✗" : "✓"}
        </span>
        ${check.file === undefined ? check.name : `${check.file}: ${check.name}`}
        <span class="quiet"> ${countOf(check)}</span>
      </summary>
      <ol class="turns">${check.turns.map((turn) => turnOf(turn, bots && severalBots(check)))}</ol>
      ${check.left > 0 && html`<p class="quiet">${check.left} more ${check.left === 1 ? "isn't" : "aren't"} kept.</p>`}
    </details>`,
  );
}

function countOf({ turns, left }: RecordedCheck): string {
  const requests = turns.flatMap((turn) => turn.requests);
  const wrong = requests.filter(({ right }) => right !== undefined).length;
  const count = requests.length + left;
  const all = count === 1 ? "1 request" : `${count} requests`;
  return wrong === 0 ? all : `${all}, ${wrong} not as ${wrong === 1 ? "it" : "they"} should be`;
}

function severalBots({ turns }: RecordedCheck): boolean {
  return new Set(turns.map(({ bot }) => bot)).size > 1;
}

function turnOf({ said, bot, requests }: RecordedCheck["turns"][number], several: boolean): Html {
  const who = several ? ` to bot ${bot}` : "";
  return html`<li>
    <p>
      ${said === undefined ? "Nobody said anything." : html`Said${who}: <q dir="auto">${said}</q>`}
    </p>
    ${requests.map(requestOf)}
  </li>`;
}

function requestOf(request: RecordedRequest): Html {
  const { number, wire, right, reply, refused } = request;
  const label = labelOf(request);
  const answer = reply ?? (refused === undefined ? "(none came)" : "(none: it was refused)");
  return html`
    ${
      right === undefined
        ? html`<div class="wire">
          <p class="label">${label}</p>
          ${wire.map((message) => messageOf(message))}
        </div>`
        : comparison({
            title: `Request ${number}`,
            verbs: [label.replace(/^request \d+ /, ""), "should have carried"],
            sent: wire,
            right,
          })
    }
    <div class="reply">${messageOf({ role: "reply", content: answer })}</div>
  `;
}
