import type { MistakeId } from "../../../mistakes/mistake.ts";
import { functionAround, hasWindow, propertyOf, streams } from "../mutants/facts.ts";
import type { Mutation } from "../mutants/mutation.ts";
import { parse, type Syntax } from "../mutants/syntax.ts";
import { momentPreamble, moments } from "./moments.ts";

/** What goes wrong in a turn, as code. `LIST` is the bot's list, `LAST` the message last saved in it. */
interface Harm {
  readonly what: string;
  /** What is done before the reply is returned. */
  readonly end?: string;
  /** What is said instead of `SAID`. */
  readonly said?: string;
  /** What becomes of the bot; where it has a window, that is another thing. */
  expected(body: Syntax): readonly MistakeId[];
}

const harms: readonly Harm[] = [
  {
    what: "forgets the reply",
    end: "LIST.pop();",
    // A list of turns loses the whole turn.
    expected: (body) => (hasWindow(body) ? [] : ["forgotten-reply"]),
  },
  {
    what: "cuts the reply short",
    end: "LAST = { ...LAST, content: LAST.content.slice(0, -3) };",
    expected: (body) => (streams(body) ? ["lost-stream"] : ["altered-text"]),
  },
  { what: "says it otherwise", said: "SAID.slice(1)", expected: () => ["altered-text"] },
];

/** The functions in which a turn takes place, by their names in the exercises. */
const turns = /^(say|chat|streamChat|ask)$/;

/** Every way in which a bot that works at first can go wrong later, as a change of its whole file. */
export function lateBugsOf(source: string): readonly Mutation[] {
  const body = [...parse(source).walk()].find(isTurn);
  if (body === undefined) return [];
  const list = /(this\.(?:history|turns)|\bhistory)\.push/.exec(source)?.[1];
  const severalBots = /export class|createBot/.test(source);
  return moments
    .filter(({ needsBots }) => severalBots || needsBots !== true)
    .flatMap(({ when, condition }) =>
      harms
        // Where nothing is saved, only what is said can go wrong.
        .filter(({ end }) => list !== undefined || end === undefined)
        .map((harm) => ({
          kind: "late",
          name: `${harm.what} ${when}`,
          start: 0,
          end: source.length,
          text: spoil(source, body, { list, condition, harm }),
          expected: harm.expected(body),
        })),
    );
}

/** True for the body of a function in which a turn takes place, not for a block in it. */
function isTurn(node: Syntax): boolean {
  return (
    node.type === "BlockStatement" &&
    /Function/.test(node.parent?.type ?? "") &&
    turns.test(functionAround(node) ?? "")
  );
}

function spoil(
  source: string,
  body: Syntax,
  { list, condition, harm }: { list: string | undefined; condition: string; harm: Harm },
): string {
  const said = saidIn(body);
  const key = source.includes("export class") ? "this" : (list ?? "nobody");
  const last = hasWindow(body) ? `${list}.at(-1)![1]` : `${list}[${list}.length - 1]`;
  const fill = (code: string) =>
    code
      .replaceAll("LIST", () => list ?? "")
      .replaceAll("LAST", () => last)
      .replaceAll("BOT", () => key)
      .replaceAll("SAID", () => said);
  const before = `{\nconst late = ${fill(condition)};\nbusy += 1;\n`;
  // A window of a single turn may hold none when the turn is over.
  const harmed = harm.end ? `if (late && ${list}.length > 0) ${fill(harm.end)}\n` : "";
  const after = `busy -= 1;\n${harmed}`;
  const inside = body.text
    .slice(1)
    .replace(/^ *return (?:reply|completion)\b/m, (line) => `${after}${line}`)
    .replaceAll(`content: ${said}`, (property) =>
      harm.said === undefined ? property : `content: late ? ${fill(harm.said)} : ${said}`,
    );
  return `${source.slice(0, body.start)}${before}${inside}${source.slice(body.end)}\n${momentPreamble}`;
}

/** The name of what is said in a turn. */
function saidIn(body: Syntax): string {
  const contents = [...body.walk()].map(
    (node) => propertyOf(node, "content")?.child("value")?.text,
  );
  return contents.includes("question") ? "question" : "userMessage";
}
