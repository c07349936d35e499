import type { Trial } from "./trial.ts";

/** Every trial of `npm run prove`, in the order of its table. */
export const trials: readonly Trial[] = [];
