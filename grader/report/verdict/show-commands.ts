import stringWidth from "string-width";
import type { Look } from "../markdown/look.ts";
import { notStarted } from "./reasons.ts";
import type { VerdictView } from "./verdict-view.ts";

/** The file a verdict is about, and what to type next; nothing where it is solved. */
export function showCommands(verdict: VerdictView, width: number, look: Look): string[] {
  if (verdict.outcome === "solved") return [];
  const { headline, lesson, file, again, hint } = verdict;
  const explains = headline !== undefined && headline.id !== notStarted;
  const read = explains ? headline.lesson : lesson.number;
  const commands: [string, string][] = [
    [again, "grades it again"],
    ...(hint === undefined ? [] : [[hint, "shows a hint"] as [string, string]]),
    [
      `npm run lesson ${read}`,
      read === lesson.number ? "is the lesson about it" : "explains how to avoid this",
    ],
  ];
  const column = Math.max(...commands.map(([command]) => stringWidth(command))) + 3;
  const fits = commands.every(([, what]) => column + stringWidth(what) <= width);
  const lines = commands.map(([command, what]) =>
    fits
      ? look.strong(command) + " ".repeat(column - stringWidth(command)) + what
      : look.strong(command),
  );
  return [look.strong(file), ...lines];
}
