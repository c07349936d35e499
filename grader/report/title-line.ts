import stringWidth from "string-width";

/** A line with one text at its left and one at its right, at least two columns apart. */
export function titleLine(left: string, right: string, width: number): string {
  return left + " ".repeat(Math.max(2, width - stringWidth(left) - stringWidth(right))) + right;
}
