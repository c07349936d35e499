import { type Choice, contentsBlock } from "../../../report/start/contents-blocks.ts";
import type { View } from "../view.ts";

const typingEnds = 1500;

/** The lessons to choose from. `onChange` is told when another is marked. */
export function contentsView(
  choices: readonly Choice[],
  here: number,
  { choose, onChange }: { choose(index: number): void; onChange(added: readonly string[]): void },
): View {
  let chosen = here;
  let typed = "";
  let typedAt = 0;
  const solved = choices.filter((choice) => choice.solved).length;
  const [first, last] = [choices[0]?.number, choices.at(-1)?.number];
  const sentence = ({ number, title, solved }: Choice) =>
    `${number}, ${title}, ${solved ? "solved" : "open"}`;
  const mark = (index: number) => {
    chosen = Math.max(0, Math.min(choices.length - 1, index));
    const choice = choices[chosen];
    onChange(choice ? [sentence(choice)] : []);
    return true;
  };
  const type = (digit: string) => {
    typed = Date.now() - typedAt > typingEnds ? digit : typed + digit;
    typedAt = Date.now();
    const fits = choices.filter(({ number }) => String(number).startsWith(typed));
    const index = choices.findIndex(({ number }) => String(number) === typed);
    if (fits.length === 0) typed = "";
    // Lesson 1 could still become lesson 12.
    else if (fits.length === 1 && index >= 0) choose(index);
    else if (index >= 0) mark(index);
    return true;
  };
  return {
    key: "c",
    state: `contents, ${solved} of ${choices.length} solved`,
    sections: ({ columns, rows }, look) => [
      [contentsBlock(choices, chosen, { columns, rows }, look)],
    ],
    say: () => [
      [
        "The lessons:",
        ...choices.map(sentence),
        "Type a number, or move with the arrow keys and press Enter.",
      ],
    ],
    keys: () => [[`${first}-${last} or ↑ ↓ enter`, "go there"]],
    press(key) {
      if (key === "up") return mark(chosen - 1);
      if (key === "down") return mark(chosen + 1);
      if (key === "home") return mark(0);
      if (key === "end") return mark(choices.length - 1);
      if (/^\d$/.test(key)) return type(key);
      if (key !== "enter") return false;
      choose(chosen);
      return true;
    },
  };
}
