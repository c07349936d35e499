/** What each kind of export is, how it is tried, and how it is written. */
const kinds = {
  class: {
    holds: isConstructor,
    write: (name: string) => `export class ${name} { … }`,
  },
  function: {
    holds: (value: unknown) => typeof value === "function",
    write: (name: string) => `export function ${name}( … ) { … }`,
  },
  array: {
    holds: (value: unknown) => Array.isArray(value),
    write: (name: string) => `export const ${name} = []`,
  },
  object: {
    holds: (value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && !("then" in value),
    write: (name: string) => `export const ${name} = { … }`,
  },
};

/**
 * What is wrong with an export that the exercise asks for: it isn't there, or is of another kind;
 * `undefined` when it is what it should be. A kind that isn't known here isn't tried.
 *
 * @param what its kind and its name: "the class Chatbot"
 */
export function complainOfExport(value: unknown, what: string, file: string): string | undefined {
  const [, kind = "", name = ""] = /^the (\w+) (\w+)$/.exec(what) ?? [];
  const known = Object.entries(kinds).find(([word]) => word === kind)?.[1];
  const advice = known ? `\nWrite it like this: ${known.write(name)}` : "";
  if (value === undefined) return `${file} doesn't export ${what}.${advice}`;
  if (known === undefined || known.holds(value)) return undefined;
  return `${file} exports ${name}, but it is ${kindOf(value)}; the exercise needs ${what}.${advice}`;
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return isConstructor(value) ? "a class" : "a function";
  if (typeof value !== "object") return typeof value === "string" ? "a text" : `a ${typeof value}`;
  return "then" in value ? "a promise (is an `await` missing?)" : "an object";
}

/** True for what `new` takes. Tried without running it. */
function isConstructor(value: unknown): boolean {
  if (typeof value !== "function") return false;
  try {
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}
