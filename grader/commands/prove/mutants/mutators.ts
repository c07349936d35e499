import {
  breakLoop,
  dropAwait,
  dropExport,
  dropQuestionMark,
  otherContent,
  otherReturn,
  repeatRequest,
} from "./calls.ts";
import { dropElement, otherEnd, shareList, swapElements } from "./lists.ts";
import { otherAnswer, otherBoolean, otherNumber, otherText } from "./literals.ts";
import type { Mutation, Mutator } from "./mutation.ts";
import { otherAssignment, otherChoice, otherCondition, otherOperator } from "./operators.ts";
import { dropStatement, repeatStatement, returnEarly, swapStatements } from "./statements.ts";
import { parse } from "./syntax.ts";
import { otherMessages, otherRole } from "./wires.ts";

const mutators: readonly Mutator[] = [
  dropStatement,
  swapStatements,
  repeatStatement,
  returnEarly,
  otherOperator,
  otherAssignment,
  otherCondition,
  otherChoice,
  otherNumber,
  otherBoolean,
  otherText,
  otherAnswer,
  dropElement,
  swapElements,
  otherEnd,
  shareList,
  dropAwait,
  repeatRequest,
  dropQuestionMark,
  otherReturn,
  dropExport,
  breakLoop,
  otherContent,
  otherRole,
  otherMessages,
];

/** Every small change that can be made to a program. Throws when it isn't TypeScript. */
export function mutationsOf(source: string): readonly Mutation[] {
  return [...parse(source).walk()].flatMap((node) => mutators.flatMap((find) => find(node)));
}
