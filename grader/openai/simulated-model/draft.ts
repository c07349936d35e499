/** A reply before the persona has its say, and which sort it is. */
export interface Draft {
  readonly sort: "answer" | "recall" | "note" | "review";
  readonly text: string;
}
