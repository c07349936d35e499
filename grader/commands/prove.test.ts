import { afterEach, expect, test, vi } from "vitest";
import { trials } from "./prove/trials.ts";
import { run } from "./prove.ts";

afterEach(() => vi.restoreAllMocks());

test("says which trials there are when it is asked for another one", async () => {
  const complain = vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "log").mockReturnValue();
  expect(await run(["mutant"])).toBe(2);
  expect(complain.mock.lastCall?.[0]).toBe(
    `\nThere is no trial "mutant".\nChoose among ${trials.map(({ name }) => name).join(", ")}.\n`,
  );
});

test("tries one lesson alone when it is named, and refuses options that aren't there", async () => {
  const [first] = trials;
  vi.spyOn(console, "log").mockReturnValue();
  const complain = vi.spyOn(console, "error").mockReturnValue();
  const attempt = vi.spyOn(first ?? { attempt: () => {} }, "attempt");
  attempt.mockResolvedValue({ figures: [{ what: "", held: 1, of: 1 }], complaints: [] });
  expect(await run([first?.name ?? "", "1"])).toBe(0);
  expect(attempt.mock.lastCall?.map((lessons) => lessons?.map(({ number }) => number))).toEqual([
    [1],
  ]);
  expect(await run(["--help"])).toBe(2);
  expect(complain.mock.lastCall?.[0]).toMatch(/^\nUnknown option '--help'\.\nRun npm run prove/);
});

test("prints what a trial has counted, and fails when that is less than it has to be", async () => {
  const [first] = trials;
  const print = vi.spyOn(console, "log").mockReturnValue();
  const attempt = vi.spyOn(first ?? { attempt: () => {} }, "attempt");
  const figures = [
    { what: "wrong examples rejected", held: 12, of: 12 },
    { what: "mutants named", held: 19, of: 20, least: 0.95 },
  ];
  attempt.mockResolvedValueOnce({ figures, complaints: [] });
  expect(await run([first?.name ?? ""])).toBe(0);
  const rows = print.mock.calls.map(([line]) => String(line));
  expect(rows[1]).toMatch(/^ {2}✓ wrong examples rejected {20,}12 of 12 +\d+\.\d s$/);
  expect(rows[2]).toMatch(/^ {2}✓ mutants named {30,}19 of 20 +95\.0%$/);

  attempt.mockResolvedValueOnce({ figures, complaints: ["One is misjudged."] });
  expect(await run([first?.name ?? ""])).toBe(1);
  expect(print.mock.calls.flat()).toContain("      One is misjudged.");
});
