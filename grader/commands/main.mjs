#!/usr/bin/env node
// Starts one command: `node grader/commands/main.mjs lesson 3` runs lesson.ts.
//
// The one place where plain JavaScript starts things, for the sake of time: Node 20 can't read
// TypeScript by itself, registering tsx in this process costs a third of what starting the `tsx`
// program costs, and vitest loads three times as fast before tsx is there as after.

const [name, ...args] = process.argv.slice(2);

if (name === "test" || name === "watch") {
  const { warmUp } = await import("../run/warm-threads.mjs");
  // Alone, `npm test` judges all fixtures; with a path it grades one submission at a time.
  warmUp(name === "test" && args.length === 0 ? 2 : 1);
  await import("vitest/node");
}
const { register } = await import("tsx/esm/api");
register();
/** @type {{ run(args: string[]): Promise<number> }} */
const command = await import(`./${name}.ts`);
process.exitCode = await command.run(args);
