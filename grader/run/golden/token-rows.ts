/** A request of which the real API has told how many tokens its prompt has. */
export interface TokenRow {
  readonly tokens: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

const user = (content: string) => ({ role: "user", content });

/** Counts of the real gpt-4o-mini, from public recordings of the API. */
export const tokenRows: readonly TokenRow[] = [
  { tokens: 8, messages: [user("hello")] },
  { tokens: 12, messages: [user("Say this is a test")] },
  { tokens: 14, messages: [user("What is the capital of France?")] },
  {
    tokens: 24,
    messages: [
      { role: "system", content: "You are a helpful assistant." },
      user("What is the capital of Mexico?"),
    ],
  },
  {
    tokens: 26,
    messages: [
      { role: "system", content: "You're a helpful assistant." },
      user("What's the weather in Seattle and San Francisco today?"),
    ],
  },
  {
    tokens: 23,
    messages: [{ role: "developer", content: "A streaming test agent" }, user("What is 10 + 5?")],
  },
];
