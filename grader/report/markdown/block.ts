/** A paragraph, a list, a block of code …, as lines for the terminal. */
export interface Block {
  readonly lines: readonly string[];
  /** True where a page shouldn't end: after a heading, or a sentence that announces what follows. */
  readonly keepWithNext: boolean;
  /**
   * A heading, a paragraph, code, what the code above it did, the answer to the question above it, or marked
   * items that needn't stand together; else nothing.
   */
  readonly kind?: "heading" | "text" | "code" | "result" | "answer" | "items";
}

/** The blocks one below the other, with a blank line between them. */
export function joinBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ lines }, index) => (index === 0 ? [...lines] : ["", ...lines]));
}
