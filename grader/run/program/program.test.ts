import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Program } from "./program.ts";
import { importingFrom } from "./with-program-file.ts";

/** Runs some code as a program, and gives what it printed and how it ended. */
async function run(code: string, patience?: number) {
  const folder = await mkdtemp(join(tmpdir(), "blank-slate-"));
  const file = join(folder, "program.mts");
  await writeFile(file, code);
  const program = new Program();
  let out = "";
  const ending = await program.run(
    { file, folder, live: undefined },
    (text) => {
      out += text;
    },
    patience,
  );
  await rm(folder, { recursive: true });
  return { ending, out, calls: program.calls };
}

test("a program that waits for what can't come ends by itself; one that only waits is stopped", async () => {
  const runs = await Promise.all([
    run('console.log("one");\nawait new Promise(() => {});'),
    run('console.log("two");\nsetInterval(() => {}, 1000);', 2500),
  ]);
  expect(runs).toEqual([
    { ending: { kind: "unsettled" }, out: "one\n", calls: [] },
    { ending: { kind: "idle" }, out: "two\n", calls: [] },
  ]);
});

test("a flood is cut, and tells no key and no other address than the pretend OpenAI's", async () => {
  const [flood, surroundings] = await Promise.all([
    run('for (;;) console.log("again and again");'),
    run(`console.log(process.env.OPENAI_API_KEY, process.env.OPENAI_BASE_URL);
      const { status } = await fetch("https://example.org/");
      console.log(status);
      process.exit(3);`),
  ]);
  expect(flood.ending).toEqual({ kind: "flooded" });
  expect(flood.out.length).toBeLessThanOrEqual(100_100);
  expect(surroundings).toEqual({
    ending: { kind: "exited", code: 3 },
    out: "sk-blank-slate http://127.0.0.1:4/v1\n404\n",
    calls: [],
  });
});

test("names the files of relative imports wholly, and touches nothing else", () => {
  const code = `import { a } from "./a.ts";
import '../b.ts';
const c = await import("./c d.ts");
import OpenAI from "openai"; // from "here"
export type { E } from './e.ts';`;
  const folder = join(tmpdir(), "it's", "exercises", "03");
  const url = (path: string) => new URL(path, `file://${encodeURI(folder)}/`).href;
  expect(importingFrom(folder, code)).toBe(`import { a } from "${url("a.ts")}";
import "${url("../b.ts")}";
const c = await import("${url("c%20d.ts")}");
import OpenAI from "openai"; // from "here"
export type { E } from "${url("e.ts")}";`);
});
