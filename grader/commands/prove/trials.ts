import type { Trial } from "./trial.ts";
import { alone } from "./trials/alone.ts";
import { fixtures } from "./trials/fixtures.ts";
import { hostile } from "./trials/hostile.ts";
import { lateBugs } from "./trials/late-bugs.ts";
import { mock } from "./trials/mock.ts";
import { mutants } from "./trials/mutants.ts";
import { steady } from "./trials/steady.ts";
import { styles } from "./trials/styles.ts";

/** Every trial of `npm run prove`, in the order of its table. */
export const trials: readonly Trial[] = [
  styles,
  fixtures,
  mutants,
  lateBugs,
  alone,
  hostile,
  steady,
  mock,
];
