import { sep } from "node:path";

/** A path as vite writes it: with `/` between its parts, on Windows too. */
export function vitePath(path: string): string {
  return path.split(sep).join("/");
}
