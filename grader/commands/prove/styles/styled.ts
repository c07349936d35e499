import type { Lesson } from "../../../workbook/lesson.ts";
import type { Draft } from "../grade-all.ts";
import { solutionOf } from "../mutants/mutant.ts";
import { coverStyles, type Style } from "./cover.ts";
import { botMaker, classBot, moduleBot, type Program, statelessCall } from "./programs.ts";

/** A submission that is right, in a style of its own. */
export interface Styled extends Draft {
  /** The style of each file that was written: "chatbot.ts: call=create, role=developer, …". */
  readonly style: string;
}

const threeTurns = `
export async function threeTurns() {
console.log(\`Turn 1: \${await chat("My favourite programming language is Python.")}\`);
console.log(\`Turn 2: \${await chat("Suggest a project in that language.")}\`);
console.log(\`Turn 3: \${await chat("How long would that take a beginner?")}\`);
console.log("DONE");
}
`;

/** The files that can be written in many styles. The others are taken from the solution. */
const programs: Readonly<Record<string, Program>> = {
  "ask.ts": statelessCall,
  "chat.ts": moduleBot("chat", false, threeTurns),
  "chatbot.ts": classBot("Chatbot", "whole"),
  "streaming-chatbot.ts": classBot("StreamingChatbot", "streams"),
  "sliding-window-chatbot.ts": classBot("SlidingWindowChatbot", "window"),
  "1-forgotten-reply.ts": moduleBot("chat", false),
  "2-shared-history.ts": botMaker,
  "3-buried-system-message.ts": botMaker,
  "4-lost-stream.ts": moduleBot("streamChat", true),
};

/**
 * Right submissions of a lesson in which every combination of `strength` ways occurs. Where an
 * exercise has several files, each submission has one of each.
 */
export async function styledSubmissions(
  lesson: Lesson,
  strength: number,
): Promise<readonly Styled[]> {
  const { files: kept } = await solutionOf(lesson);
  const written = [...kept.keys()].flatMap((name) => {
    const program = programs[name];
    return program ? [{ name, program, styles: coverStyles(program.axes, strength) }] : [];
  });
  const count = Math.max(0, ...written.map(({ styles }) => styles.length));
  return Array.from({ length: count }, (_, index) => {
    const chosen = written.map(({ name, program, styles }) => {
      const style = styles[index % styles.length] ?? {};
      return { name, style, text: program.write(style) };
    });
    return {
      lesson,
      style: chosen.map(({ name, style }) => `${name}: ${inWords(style)}`).join("\n"),
      files: new Map([...kept, ...chosen.map(({ name, text }) => [name, text] as const)]),
    };
  });
}

function inWords(style: Style): string {
  return Object.entries(style)
    .map(([axis, way]) => `${axis}=${way}`)
    .join(", ");
}
