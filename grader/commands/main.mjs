#!/usr/bin/env node
// Starts one command: `node grader/commands/main.mjs lesson 3` runs lesson.ts.
//
// The one file in plain JavaScript: Node 20 can't read TypeScript by itself, and registering tsx
// from here, in this process, costs a third of what starting the `tsx` program costs.
import { register } from "tsx/esm/api";

const [name, ...args] = process.argv.slice(2);

register();
/** @type {{ run(args: string[]): Promise<number> }} */
const command = await import(`./${name}.ts`);
process.exitCode = await command.run(args);
