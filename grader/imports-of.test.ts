import { expect, test } from "vitest";
import { importsOf } from "./imports-of.ts";

test.each([
  ['import { a } from "./a.ts";', "./a.ts", false],
  ['import * as path from "node:path";', "node:path", false],
  ['import "./effect.ts";', "./effect.ts", false],
  ['import type { A } from "./a.ts";', "./a.ts", true],
  ['import { type A, type B } from "./a.ts";', "./a.ts", true],
  ['import { type A, b } from "./a.ts";', "./a.ts", false],
  ['export * from "./a.ts";', "./a.ts", false],
  ['export type { A } from "./a.ts";', "./a.ts", true],
  ['const a = await import("./a.ts");', "./a.ts", false],
  ['function f() { return () => import("./a.ts"); }', "./a.ts", false],
  ['let a: typeof import("./a.ts");', "./a.ts", true],
  ["import {\n  a,\n  b,\n} from './a.ts';", "./a.ts", false],
])("%s", (source, from, typeOnly) => {
  expect(importsOf(source)).toEqual([{ from, typeOnly }]);
});

test.each([
  '// import { a } from "./a.ts";',
  `const text = 'import { a } from "./a.ts"';`,
  "export const a = 1;",
  "const b = 1; export { b };",
  "await import(name);",
])("%s imports nothing that is known", (source) => {
  expect(importsOf(source)).toEqual([]);
});
