import type { Exhibit } from "../../wire/exhibit.ts";
import { sameMessage, type Wire } from "../../wire/message.ts";
import type { RecordedCheck, RecordedRequest } from "../../wire/recorded.ts";
import { showWire } from "../../wire/show-wire.ts";
import { hasBots } from "../has-bots.ts";
import type { Block } from "../markdown/block.ts";
import type { Look } from "../markdown/look.ts";
import { renderWire } from "../markdown/wire-block.ts";
import { hang, wrapText } from "../markdown/wrap.ts";
import { labelOf } from "../request-label.ts";
import type { CheckView, VerdictView } from "../verdict/verdict-view.ts";

const widest = 110;
const margin = "  ";

/**
 * Every request of a grading, turn by turn: first those of the check that the verdict shows, then
 * those of the others that failed, then the rest. Each check is a section, and begins a page.
 */
export function wireBlocks(
  recorded: readonly RecordedCheck[],
  { checks, exhibit }: Pick<VerdictView, "checks" | "exhibit">,
  columns: number,
  look: Look,
): Block[][] {
  const width = Math.max(20, Math.min(columns, widest) - 2 * margin.length);
  const sent = recorded.filter(({ turns }) => turns.length > 0);
  const graded = { checks, hasBots: hasBots(sent) };
  const isFailed = (check: RecordedCheck) => stateOf(check, checks) === "failed";
  const ordered = [...sent.filter(isFailed), ...sent.filter((check) => !isFailed(check))];
  const shown = shownRequest(exhibit);
  const first = shown && ordered.find((check) => holds(check, shown));
  const others = ordered.filter((check) => check !== first);
  const sections = others.map((check) => sectionOf(check, graded, width, look));
  if (shown && first) {
    const [heading, ...turns] = sectionOf(first, graded, width, look);
    const mark = `The verdict shows request ${shown.number} of this check.`;
    const marked = { ...block(wrapText(mark, width)), keepWithNext: true };
    sections.unshift([...(heading ? [heading] : []), marked, ...turns]);
  } else if (shown) {
    const heading = { ...block(["The verdict shows this request:"]), keepWithNext: true };
    const label = `request ${shown.number} carried`;
    sections.unshift([heading, block(renderWire(label, shown.wire, width, look))]);
  }
  if (sections.length > 0) return sections;
  const nothing = "Nothing was sent: no request reached the model in this grading.";
  return [[block(wrapText(nothing, width))]];
}

/** A request that stands in a verdict as its evidence. */
interface ShownRequest {
  readonly number: number;
  readonly wire: Wire;
}

function shownRequest(exhibit: Exhibit | undefined): ShownRequest | undefined {
  if (exhibit?.kind === "wire") return { number: exhibit.request, wire: exhibit.sent };
  return exhibit?.kind === "doubled" ? exhibit.requests[0] : undefined;
}

/** Whether a check has sent that request; what is recorded of a long one is cut. */
function holds({ turns }: RecordedCheck, { number, wire }: ShownRequest): boolean {
  const requests = turns.flatMap(({ requests }) => requests);
  const same = (recorded: Wire) =>
    recorded.length === wire.length &&
    recorded.every((message, index) => {
      const other = wire[index];
      return other !== undefined && sameMessage(message, other);
    });
  return requests.some((request) => request.number === number && same(request.wire));
}

function stateOf({ name, file }: RecordedCheck, checks: readonly CheckView[]) {
  return checks.find((check) => check.name === name && check.file === file)?.state;
}

function sectionOf(
  check: RecordedCheck,
  { checks, hasBots }: { readonly checks: readonly CheckView[]; readonly hasBots: boolean },
  width: number,
  look: Look,
): Block[] {
  const failed = stateOf(check, checks) === "failed";
  const mark = failed ? look.bad("✗ ") : look.good("✓ ");
  const name = check.file === undefined ? check.name : `${check.file}: ${check.name}`;
  const several = hasBots && new Set(check.turns.map(({ bot }) => bot)).size > 1;
  const heading = hang(wrapText(name, width - 2).map(look.heading), mark, "  ");
  const turns = check.turns.flatMap(({ said, bot, requests }, index) => {
    const who = several ? ` to bot ${bot}` : "";
    const what =
      said === undefined ? "Nobody said anything." : `Said${who}: ${said === "" ? '""' : said}`;
    // The wire shows what was said; here it only tells the turns apart.
    const turn = wrapText(`${index + 1}. ${what}`, width)
      .slice(0, 2)
      .map(look.strong);
    return requests.map((request, position) =>
      block([...(position === 0 ? turn : []), ...showRequest(request, width, look)]),
    );
  });
  const left = `${check.left} more ${check.left === 1 ? "request isn't" : "requests aren't"} shown.`;
  return [
    { ...block(heading), keepWithNext: true },
    ...turns,
    ...(check.left > 0 ? [block([left])] : []),
  ];
}

function showRequest(request: RecordedRequest, width: number, look: Look): string[] {
  const { wire, reply, refused } = request;
  const answer = reply ?? (refused === undefined ? "(none came)" : "(none: it was refused)");
  const shown = showWire([{ role: "reply", content: answer }], width - margin.length);
  return [
    ...renderWire(labelOf(request), wire, width, look),
    ...shown.map((line) => margin + line.replace(/^reply/, look.label("reply"))),
  ];
}

function block(lines: readonly string[]): Block {
  return { lines: hang(lines, margin, margin), keepWithNext: false };
}
