import { lookFor } from "../report/markdown/look.ts";
import { readTerminal } from "../report/terminal.ts";
import { UserError } from "../workbook/user-error.ts";
import { endClearly } from "./end-clearly.ts";
import { type Figure, suffices } from "./prove/trial.ts";
import { trials } from "./prove/trials.ts";

/**
 * `npm run prove` tries the grader in every way there is and prints what came of it as a table;
 * `npm run prove mutants styles` only these. Gives 0 when every figure is what it has to be, else 1.
 */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const look = lookFor(readTerminal({ stream: process.stdout, env: process.env, args }));
    let holds = true;
    console.log("");
    for (const trial of chosen(args.filter((arg) => !arg.startsWith("-")))) {
      const start = performance.now();
      const { figures, complaints, notes = [] } = await trial.attempt();
      const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      for (const [index, figure] of figures.entries()) {
        const mark = suffices(figure) ? look.good("✓") : look.bad("✗");
        console.log(`  ${mark} ${row(figure)}${index === 0 ? seconds.padStart(9) : ""}`.trimEnd());
      }
      for (const line of [...complaints, ...notes]) console.log(indent(line));
      holds &&= figures.every(suffices) && complaints.length === 0;
    }
    console.log("");
    return holds ? 0 : 1;
  });
}

function chosen(names: readonly string[]) {
  const unknown = names.find((name) => trials.every((trial) => trial.name !== name));
  if (unknown === undefined) {
    return trials.filter(({ name }) => names.length === 0 || names.includes(name));
  }
  const known = trials.map(({ name }) => name).join(", ");
  throw new UserError(`There is no trial "${unknown}".`, `Choose among ${known}.`);
}

function row({ what, held, of, least }: Figure): string {
  const share = least === undefined ? "" : ` ${((100 * held) / of).toFixed(1)}%`;
  return `${what.padEnd(44)}${`${held} of ${of}`.padStart(14)}${share.padStart(7)}`;
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "      ");
}
