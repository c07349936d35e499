import { bombard } from "../../../run/golden/bad-requests.ts";
import { type Compared, compareAll } from "../../../run/golden/compare.ts";
import { openWays } from "../../../run/golden/ways.ts";
import { seeds } from "../seeds.ts";
import type { Trial } from "../trial.ts";

/** How many requests nobody would write are sent, with each seed. */
const requests = 1000;

/** The pretend OpenAI, held against what is known of the real one. */
export const mock: Trial = {
  name: "mock",
  async attempt() {
    const open = openWays();
    const { errors, tokens } = await compareAll(open.ways);
    const bombardments = [];
    for (const seed of seeds) bombardments.push(await bombard(open, requests, seed));
    const odd = bombardments.flatMap(({ complaints }) => complaints);
    const sent = bombardments.reduce((sum, bombardment) => sum + bombardment.sent, 0);
    const exact = (compared: readonly Compared[]) =>
      compared.filter(({ complaint }) => complaint === undefined).length;
    return {
      figures: [
        { what: "errors exact, by fetch and the SDK", held: exact(errors), of: errors.length },
        { what: "tokens exact, by fetch and the SDK", held: exact(tokens), of: tokens.length },
        { what: "bad requests answered as they should be", held: sent - odd.length, of: sent },
      ],
      complaints: [
        ...[...errors, ...tokens]
          .filter(({ complaint }) => complaint !== undefined)
          .map(({ what, complaint }) => `${what}: ${complaint}`),
        ...odd,
      ],
    };
  },
};
