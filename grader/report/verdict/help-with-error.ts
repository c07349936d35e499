/** Where an error was thrown: the line of code, and the whole file that it stands in. */
export interface Code {
  readonly line: string;
  readonly source: string;
}

/** Errors that learners meet and that don't say what to do; the first whose text and code fit counts. */
const helps: readonly {
  readonly error: RegExp;
  /** What the line of code has to look like. */
  readonly line?: RegExp;
  /** Whether the file has to ask for a stream, or must not. */
  readonly streams?: boolean;
  readonly help: string;
}[] = [
  {
    error: /Invalid type for '(messages\[\d+\])': expected an object, but got an array/,
    help: "$1 is a list, not a message: is `.flat()` or `...` missing?",
  },
  {
    error: /Invalid type for 'messages': expected an array of objects, but got an object/,
    help: "`messages` has to be a list: `[ … ]`.",
  },
  {
    error: /you must provide a model parameter/,
    help: 'What was sent as `model` was missing, or an empty text: "". Is it set before the call, in the constructor perhaps?',
  },
  {
    error: /Invalid value for 'content': expected a string, got null/,
    help: "A message had no text: its `content` was undefined. Is `systemPrompt` given between braces, `new Chatbot({ systemPrompt: … })`, and is each text's name spelled right?",
  },
  {
    error: /\(reading '0'\)/,
    line: /\.choices\b/,
    streams: false,
    help: "A promise has no `choices`: is an `await` missing where it was made?",
  },
  {
    error: /is not async iterable/,
    streams: true,
    help: "Is an `await` missing before `client.chat…`?",
  },
  {
    error: /is not iterable/,
    line: /\bfor\s*\((?:const|let|var)\b/,
    streams: true,
    help: "A stream is read with `for await (… of …)`: is the `await` missing?",
  },
  {
    error: /\(reading 'content'\)/,
    line: /\.message\b/,
    streams: true,
    help: "A chunk of a stream has a `delta` where a whole reply has a `message`.",
  },
  {
    error: /\(reading 'delta'\)/,
    streams: true,
    help: "One chunk has no choice: the last one, where you ask for the usage. Write `choices[0]?.delta`.",
  },
];

const stream = /\bstream\s*:\s*true\b|\.stream\(/;

/** What to do about an error whose own text doesn't say it; `undefined` for any other. */
export function helpWithError(message: string, { line, source }: Code): string | undefined {
  const fits = helps.find(
    (each) =>
      each.error.test(message) &&
      (each.line === undefined || each.line.test(line)) &&
      (each.streams === undefined || stream.test(source) === each.streams),
  );
  if (fits === undefined) return undefined;
  const [, first = ""] = fits.error.exec(message) ?? [];
  return fits.help.replace("$1", () => first);
}
