/** What happened in a chat: a turn, or a new bot in place of the one before. */
export type ChatEvent =
  | {
      readonly said: string;
      /** `undefined` where no reply came. */
      readonly reply: string | undefined;
      /** What there is to say beside it, such as an error. */
      readonly note: string | undefined;
    }
  | "new bot";

/** A chat as Markdown, to be kept. What was said is quoted, so that it can't become a heading. */
export function chatMarkdown(title: string, who: string, events: readonly ChatEvent[]): string {
  const parts = events.flatMap((event) => {
    if (event === "new bot") return ["---", "*A new bot: it knows nothing of what stands above.*"];
    const { said, reply, note } = event;
    return [
      "**You**",
      quote(said),
      "**Bot**",
      ...(reply === undefined ? [] : [quote(reply === "" ? "(an empty text)" : reply)]),
      ...(note === undefined ? [] : [note]),
    ];
  });
  return `${[`# ${title}`, `Answered by: ${who}.`, ...parts].join("\n\n")}\n`;
}

function quote(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
