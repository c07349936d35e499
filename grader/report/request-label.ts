/** What there is to say of a request above its wire. */
export interface LabelledRequest {
  readonly number: number;
  readonly streamed: boolean;
  /** The status it was refused with; `undefined` where it was answered. */
  readonly refused: number | undefined;
}

/** The line above a wire: `request 2 carried (stream: true)`. */
export function labelOf({ number, streamed, refused }: LabelledRequest): string {
  const how = streamed ? " (stream: true)" : "";
  const outcome = refused === undefined ? "" : `, and was refused with status ${refused}`;
  return `request ${number} carried${how}${outcome}`;
}
