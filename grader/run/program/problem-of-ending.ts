import { dirname } from "node:path";
import { placeOf } from "../place-of.ts";
import { problemOf, strayProblem } from "../problem-of.ts";
import type { Place, Problem } from "../verdict.ts";
import { mostPrinted, type ThrownError } from "./job.ts";
import { unreachable } from "./live-openai.ts";
import { loadProblem } from "./load-problem.ts";
import { type Ending, mostRequests } from "./program.ts";

/** Why a program didn't run to its end, in words, and where. */
export type ProgramProblem = Pick<Problem, "message" | "place">;

/**
 * What kept a program from running to its end; `undefined` when nothing did. The place is in the
 * learner's `folder` where the error came through there, else in the program's own `file`.
 */
export async function problemOfEnding(
  ending: Ending,
  { folder, file }: { folder: string; file: string },
): Promise<ProgramProblem | undefined> {
  switch (ending.kind) {
    case "ran":
      return undefined;
    case "threw": {
      const known = await loadProblem(ending.error, folder);
      if (known) return known;
      const { name, message, stack, status } = ending.error;
      const error = {
        message,
        ...(name !== undefined && { name }),
        ...(stack !== undefined && { stack }),
        ...(status !== undefined && { status }),
      };
      const { message: text, place } = ending.stray
        ? strayProblem(error, { folder })
        : problemOf(error, { folder });
      const elsewhere = placeOf(error, { folder: dirname(file) });
      return { message: sentenceOf(ending.error, place) ?? text, place: place ?? elsewhere };
    }
    case "unsettled":
      return says(
        "The program waits for something that never comes. Look for a promise that nothing resolves.",
      );
    case "idle":
      return says(
        "Nothing was printed or sent for a while, so the program was stopped. Look for a loop whose condition stays true, and for a promise that nothing resolves.",
      );
    case "flooded":
      return says(
        `The program printed more than ${mostPrinted.toLocaleString("en")} characters, and was stopped. Look for a console.log in a loop that goes on too long.`,
      );
    case "too-many-requests":
      return says(
        `The program sent more than ${mostRequests} requests, and was stopped. Look for a request in a loop that goes on too long.`,
      );
    case "stopped":
      return says("You stopped the program.");
    case "exited":
      return says(`The program was ended by process.exit(${ending.code}), or by Node itself.`);
    default:
      return ending satisfies never;
  }
}

/** Words for errors that mean something else in a program than in a grading. */
function sentenceOf(
  { name, message, code }: ThrownError,
  place: Place | undefined,
): string | undefined {
  if (code === unreachable) return message.replace(/^\d+ /, "");
  const notThere = /^(?:\w+\.)*(\w+) is not a function$/.exec(message);
  if (name === "TypeError" && notThere && place === undefined) {
    return `The program calls ${notThere[1]}(), and there is no such function. Is it spelled exactly like that, and public?`;
  }
  return undefined;
}

function says(message: string): ProgramProblem {
  return { message, place: undefined };
}
