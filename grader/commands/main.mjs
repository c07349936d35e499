#!/usr/bin/env node
// Starts one command: `node grader/commands/main.mjs lesson 3` runs lesson.ts. In a course of one's
// own, which has this package installed, it is `blank-slate lesson 3`.
import { commands, load } from "../run/compiled.mjs";

const [name = "start", ...args] = process.argv.slice(2);
const names = commands();
if (names.includes(name)) {
  /** @type {{ run(args: string[]): Promise<number> }} */
  const command = await load(`commands/${name}.ts`);
  process.exitCode = await command.run(args);
} else {
  console.error(`\nThere is no command ${name}.\nThese are there: ${names.join(", ")}\n`);
  process.exitCode = 2;
}
