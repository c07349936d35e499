/**
 * The classes of `fetch`, as they are before anyone listens in: msw puts its own in their place, to
 * remember how headers were spelled, and each request and each response takes twice as long to make.
 */
export const { Request, Response } = globalThis;
