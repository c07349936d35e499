import { type Html, html } from "./html.ts";

/** A piece of a bar: what share of the whole width it takes, and how it looks. */
export interface Piece {
  readonly share: number;
  readonly style: string;
}

/** A bar of pieces side by side, for the eye alone: the figures stand beside it. */
export function bar(pieces: readonly Piece[]): Html {
  let start = 0;
  return html`<svg class="bar" width="100%" height="14" aria-hidden="true">${pieces.map(
    ({ share, style }) => {
      const x = start;
      start += share;
      return html`<rect class=${style} x=${percent(x)} width=${percent(share)} height="100%" />`;
    },
  )}</svg>`;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
