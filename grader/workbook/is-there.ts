import { existsSync } from "node:fs";

/**
 * True when something is at the path. What this process may not even look at, since Node's permission
 * model keeps it closed, counts as not there.
 */
export function isThere(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false;
  }
}
