/** A value as a learner would recognise it: texts as they are, anything else as code would print it. */
export function show(value: unknown): string {
  if (typeof value === "string") return value === "" ? '"" (an empty text)' : value;
  if (isPromiseLike(value)) return "a Promise (is an `await` missing?)";
  if (typeof value === "object" && value !== null) return shorten(JSON.stringify(value) ?? "");
  return value === undefined ? "undefined (is a `return` missing?)" : String(value);
}

/** True for a promise, of any kind. */
export function isPromiseLike(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  );
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
