import type { Style } from "./cover.ts";

/** What a request is made of, as code. */
export interface Request {
  readonly client: string;
  readonly model: string;
  readonly messages: string;
}

/** The ways to get a whole reply. */
export const wholeCalls = [
  "create",
  "with-response",
  "as-response",
  "parse",
  "promise",
  "fetch",
  "streamed",
  "helper-content",
  "helper-message",
] as const;

/** The ways to hand a reply on while it arrives. */
export const streamedCalls = [
  "for-await",
  "usage",
  "finish-reason",
  "with-response",
  "tee",
  "readable-stream",
  "events",
  "iterator",
  "fetch",
] as const;

/**
 * The code that asks and puts the reply's text into `reply`; where it says `message`, the SDK's own
 * object is there too.
 */
export function callCode(style: Style, request: Request): string {
  const extra = style.parameters === "more" ? ', temperature: 0.7, user: "priya"' : "";
  const body = `model: ${request.model}, messages: ${request.messages}${extra}`;
  const completions = `${request.client}.chat.completions`;
  const read = `const message = completion.choices[0]!.message;\nconst reply = message.content ?? "";`;
  switch (style.call) {
    case "create":
      return `const completion = await ${completions}.create({ ${body} });\n${read}`;
    case "with-response":
      return `const { data: completion } = await ${completions}.create({ ${body} }).withResponse();\n${read}`;
    case "as-response":
      return `const response = await ${completions}.create({ ${body} }).asResponse();\nconst completion = await response.json();\n${read}`;
    case "parse":
      return `const completion = await ${completions}.parse({ ${body} });\n${read}`;
    case "promise":
      return `const message = await ${completions}.create({ ${body} }).then(({ choices: [first] }) => first!.message);\nconst reply = message.content ?? "";`;
    case "fetch":
      return `const response = await ${fetched(body)};\nconst completion = await response.json();\n${read}`;
    case "streamed":
      return `const stream = await ${completions}.create({ ${body}, stream: true });\nlet reply = "";\nfor await (const chunk of stream) reply += chunk.choices[0]?.delta?.content ?? "";`;
    case "helper-content":
      return `const reply = (await ${completions}.stream({ ${body} }).finalContent()) ?? "";`;
    default:
      return `const message = await ${completions}.stream({ ${body} }).finalMessage();\nconst reply = message.content ?? "";`;
  }
}

/** The code that asks for a stream, hands its pieces to `onToken`, and puts them together in `reply`. */
export function streamCode(style: Style, request: Request): string {
  const extra =
    style.parameters === "more" ? ", temperature: 0.7, max_completion_tokens: 4000" : "";
  const body = `model: ${request.model}, messages: ${request.messages}${extra}`;
  const completions = `${request.client}.chat.completions`;
  const open = `const stream = await ${completions}.create({ ${body}, stream: true });`;
  const each = `for await (const chunk of stream) {\n${piece}}`;
  switch (style.call) {
    case "for-await":
      return `${open}\nlet reply = "";\n${each}`;
    case "usage":
      return `const stream = await ${completions}.create({ ${body}, stream: true, stream_options: { include_usage: true } });\nlet reply = "";\n${each}`;
    case "finish-reason":
      return `${open}\nlet reply = "";\nfor await (const chunk of stream) {\n${piece}if (chunk.choices[0]?.finish_reason) break;\n}`;
    case "with-response":
      return `const { data: stream } = await ${completions}.create({ ${body}, stream: true }).withResponse();\nlet reply = "";\n${each}`;
    case "tee":
      return `${open}\nconst [shown, kept] = stream.tee();\nlet reply = "";\nawait Promise.all([\n(async () => { for await (const chunk of shown) { const token = chunk.choices[0]?.delta?.content; if (token) onToken(token); } })(),\n(async () => { for await (const chunk of kept) reply += chunk.choices[0]?.delta?.content ?? ""; })(),\n]);`;
    case "readable-stream":
      return `${open}\nlet reply = "";\nlet rest = "";\nconst decoder = new TextDecoder();\nfor await (const bytes of stream.toReadableStream()) {\nrest += decoder.decode(bytes, { stream: true });\nconst lines = rest.split("\\n");\nrest = lines.pop() ?? "";\nfor (const line of lines) {\nif (line === "") continue;\nconst chunk = JSON.parse(line);\n${piece}}\n}`;
    case "events":
      return `const reply = (await ${completions}.stream({ ${body} }).on("content", (delta: string) => onToken(delta)).finalContent()) ?? "";`;
    case "iterator":
      return `const stream = ${completions}.stream({ ${body} });\nfor await (const chunk of stream) {\nconst token = chunk.choices[0]?.delta?.content;\nif (token) onToken(token);\n}\nconst reply = (await stream.finalContent()) ?? "";`;
    default:
      return `const response = await ${fetched(`${body}, stream: true`)};\nconst decoder = new TextDecoder();\nlet rest = "";\nlet reply = "";\nfor await (const bytes of response.body!) {\nrest += decoder.decode(bytes, { stream: true });\nconst lines = rest.split("\\n");\nrest = lines.pop() ?? "";\nfor (const line of lines) {\nif (!line.startsWith("data: {")) continue;\nconst chunk = JSON.parse(line.slice("data: ".length));\n${piece}}\n}`;
  }
}

const piece =
  "const token = chunk.choices[0]?.delta?.content;\nif (token) {\nreply += token;\nonToken(token);\n}\n";

function fetched(body: string): string {
  return `fetch("https://api.openai.com/v1/chat/completions", {\nmethod: "POST",\nheaders: { "content-type": "application/json", authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` },\nbody: JSON.stringify({ ${body} }),\n})`;
}
