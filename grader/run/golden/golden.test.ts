import { expect, test } from "vitest";
import { compareError, compareTokens } from "./compare.ts";
import { errorRows } from "./error-rows.ts";
import { tokenRows } from "./token-rows.ts";
import { openWays } from "./ways.ts";

const { ways } = openWays();
const errors = ways.flatMap((way) => errorRows.map((row) => ({ row, way })));
const tokens = ways.flatMap((way) => tokenRows.map((row) => ({ row, way })));

test.each(errors)("$row.name is told to the letter, by $way.name", async ({ row, way }) => {
  expect((await compareError(row, way)).complaint).toBeUndefined();
});

test.each(tokens)(
  "$row.tokens tokens as the real API counted them, by $way.name",
  async ({ row, way }) => {
    expect((await compareTokens(row, way)).complaint).toBeUndefined();
  },
);
