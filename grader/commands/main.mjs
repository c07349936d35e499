#!/usr/bin/env node
// Starts one command: `node grader/commands/main.mjs lesson 3` runs lesson.ts.
import { load } from "../run/compiled.mjs";

const [name, ...args] = process.argv.slice(2);
/** @type {{ run(args: string[]): Promise<number> }} */
const command = await load(`commands/${name}.ts`);
process.exitCode = await command.run(args);
