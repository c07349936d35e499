import { diffArrays } from "diff";
import { type Exhibit, showExhibit } from "../../wire/exhibit.ts";
import { type Message, sameMessage, type Wire } from "../../wire/message.ts";
import { withoutInsides } from "../verdict/promises.ts";
import { notStarted, type Reason, reasonsOf } from "../verdict/reasons.ts";
import type { MistakeView, ProblemView, VerdictView } from "../verdict/verdict-view.ts";
import { sayLines } from "./say-lines.ts";
import type { Remarks } from "./verdict-blocks.ts";

const printedAtMost = 12;
const width = 60;

/** A verdict as sentences, for who listens to it: no columns, no marks, nothing said by colour. */
export function sayVerdict(verdict: VerdictView, { first, last }: Remarks): string[] {
  const { lesson, checks, outcome, printed } = verdict;
  const passed = checks.filter(({ state }) => state === "passed").length;
  const failed = checks.filter(({ state }) => state === "failed");
  const notRun = checks.length - passed - failed.length;
  const state = {
    solved: `solved, ${lesson.points} points. All ${checks.length} checks have passed.`,
    unsolved: `not solved yet. ${passed} of ${checks.length} checks have passed.`,
    ungraded: "it couldn't be graded.",
  }[outcome];
  return [
    `Exercise ${lesson.number}, ${lesson.title}: ${state}`,
    ...sayLines(first),
    ...reasonsOf(verdict).flatMap((reason) => sayReason(reason, verdict)),
    ...(outcome === "solved" ? [] : [`Your file: ${verdict.file}`]),
    ...failed.map(({ name, file }) => `Failed: ${file === undefined ? "" : `${file}: `}${name}.`),
    ...(notRun > 0 ? [`Not run: ${notRun === 1 ? "1 check" : `${notRun} checks`}.`] : []),
    ...(outcome === "solved" || printed.length === 0
      ? []
      : ["Your code printed:", ...withoutInsides(printed).slice(0, printedAtMost)]),
    ...last,
  ];
}

function sayReason(reason: Reason, verdict: VerdictView): string[] {
  switch (reason.kind) {
    case "mistake":
      return sayMistake(reason.mistake, verdict);
    case "problem":
      return sayProblem(reason.problem);
    case "elsewhere":
      return [reason.sentence];
    default:
      return reason satisfies never;
  }
}

function sayMistake(mistake: MistakeView, { exhibit, also, headlineFile }: VerdictView): string[] {
  const where = headlineFile === undefined || mistake.id === notStarted ? "" : `${headlineFile}: `;
  return [
    `${where}${mistake.id}: ${mistake.sentence}`,
    ...(exhibit ? sayExhibit(exhibit) : []),
    ...also.map(({ id, sentence }) => `Also ${id}: ${sentence}`),
    mistake.advice,
  ];
}

function sayProblem({ message, place }: ProblemView): string[] {
  const code = place?.source.split(/\r?\n/)[place.line - 1]?.trim();
  const where = place && `In ${place.file}, line ${place.line}, column ${place.column}: ${code}`;
  return [...sayLines(message.split("\n")), ...(where === undefined ? [] : [where])];
}

function sayExhibit(exhibit: Exhibit): string[] {
  switch (exhibit.kind) {
    case "wire": {
      const { request, sent, right, maxTurns, refusal } = exhibit;
      return [
        ...(maxTurns === undefined ? [] : [`With maxTurns: ${maxTurns}.`]),
        `Request ${request} carried ${count(sent)}, and should have carried ${count(right)}:`,
        ...sayDifference(sent, right),
        ...(refusal === undefined ? [] : [`The API refused it: ${refusal}`]),
      ];
    }
    case "history": {
      const turns = exhibit.turns === 1 ? "1 turn" : `${exhibit.turns} turns`;
      const { held, right } = exhibit;
      return [
        `After ${turns} your history holds ${count(held)}, and should hold ${count(right)}:`,
        ...sayDifference(held, right),
      ];
    }
    default:
      return sayLines(showExhibit(exhibit, width));
  }
}

function count(wire: Wire): string {
  return wire.length === 1 ? "1 message" : `${wire.length} messages`;
}

function sayDifference(sent: Wire, right: Wire): string[] {
  return diffArrays([...sent], [...right], { comparator: sameMessage }).flatMap(
    ({ value, added, removed }) => {
      const before = added ? "Missing, " : removed ? "Not wanted, " : "";
      return value.map((message) => before + sayMessage(message));
    },
  );
}

/** A message in one line. */
export function sayMessage({ role, content }: Message): string {
  return `${role}: ${content === "" ? "(empty)" : content.replaceAll(/\s*\n\s*/g, " ")}`;
}
