import type { Wire } from "../../wire/message.ts";

/** One request, as a lesson shows it. */
export interface ShownRequest {
  readonly number: number;
  readonly wire: Wire;
  readonly streamed: boolean;
  /** The status it was refused with; `undefined` where it was answered. */
  readonly refused: number | undefined;
}

/** What one block of a lesson's program did. */
export interface BlockRun {
  readonly output: string;
  readonly requests: readonly ShownRequest[];
}

/** What a lesson's program did, up to the block in which it failed, if it did. */
export interface ProgramRun {
  readonly blocks: readonly BlockRun[];
  /** Why it didn't come to its end; `block` counts from 1. */
  readonly failure?: { readonly block: number; readonly reason: string };
}

/** The name of the function that a program calls after each of its blocks. */
export const blockEnded: unique symbol = Symbol.for("blank-slate.block-ended");
