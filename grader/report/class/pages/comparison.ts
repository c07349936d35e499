import { alignWires, excerpt, isRight, type Row, shortenRows } from "../../../wire/align-wires.ts";
import type { Message, Wire } from "../../../wire/message.ts";
import { visibleLines } from "../../../wire/show-wire.ts";
import { count } from "../count.ts";
import { type Html, html } from "./html.ts";
import { markDifference } from "./mark-difference.ts";

/** So much of a text is shown, and so many rows: the rest says nothing more. */
const longestText = 700;
const mostRows = 40;

/** Two wires to be shown beside each other, and what to call them. */
export interface Comparison {
  /** What the table is about: "Request 2". */
  readonly title: string;
  /** "carried", "should have carried" */
  readonly verbs: readonly [did: string, should: string];
  readonly sent: Wire;
  readonly right: Wire;
}

/**
 * What was sent beside what should have been, as a table: `−` before what shouldn't be there, `+`
 * before what is missing. On a narrow page one stands below the other.
 */
export function comparison({ title, verbs: [did, should], sent, right }: Comparison): Html {
  const rows = shortenRows(alignWires(sent, right));
  const left = rows.length - mostRows;
  return html`<table class="wires">
    <caption>
      ${title} ${did}, beside what it ${should}: − before what isn't right, + before what is missing
    </caption>
    <thead>
      <tr><th scope="col">${title} ${did}</th><th scope="col">${should}</th></tr>
    </thead>
    <tbody>
      ${sent.length === 0 && html`<tr class="gap"><td>(no messages)</td><td /></tr>`}
      ${rows.slice(0, mostRows).map(rowOf)}
      ${left > 0 && html`<tr class="gap"><td colspan="2">… ${count(left, "more message")}</td></tr>`}
    </tbody>
  </table>`;
}

function rowOf(row: Row | number): Html {
  if (typeof row === "number") {
    const what = row === 1 ? "1 message as it should be" : `${row} messages as they should be`;
    return html`<tr class="gap"><td colspan="2">… ${what}</td></tr>`;
  }
  const { sent, right } = row;
  if (isRight(row)) {
    return html`<tr class="same">
      <td>${sent && messageOf(sent)}</td><td>${right && messageOf(right)}</td>
    </tr>`;
  }
  return html`<tr class="differs">
    <td class=${sent ? "unwanted" : "nothing"}>${sent && marked("−", "Not right:", sent, right)}</td>
    <td class=${right ? "lacking" : "nothing"}>${right && marked("+", "Missing:", right, sent)}</td>
  </tr>`;
}

function marked(sign: string, meaning: string, message: Message, other: Message | undefined): Html {
  return html`<span class="sign" aria-hidden="true">${sign}</span
    ><span class="hidden">${meaning} </span>${messageOf(message, other)}`;
}

/** One message: who says it, and what. */
export function messageOf({ role, content }: Message, other?: Message): Html {
  const { text, left } = excerpt(content, other?.content, longestText);
  const shown = visible(text);
  const parts =
    other?.role === role ? markDifference(shown, visible(other.content)) : [{ text: shown }];
  return html`<span class="message">
    <span class="role">${role}</span>
    <span class="said" dir="auto">${parts.map(({ text, differs }) =>
      differs ? html`<mark>${text}</mark>` : text,
    )}${content === "" && html`<span class="quiet">(empty)</span>`}${
      left > 0 && html` <span class="quiet">(${count(left, "more character")})</span>`
    }</span>
  </span>`;
}

function visible(text: string): string {
  return visibleLines(text).join("\n");
}
