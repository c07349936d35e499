import { readFileSync } from "node:fs";

/** So often memory is looked at, in milliseconds. */
const every = 200;

/**
 * Watches how much memory a process holds together with those it has started, as Linux tells in
 * /proc. Elsewhere there is nothing to see.
 *
 * @returns `end` gives the most that was seen at one time, in MB
 */
export function watchMemory(pid: number | undefined): { end(): number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, pid === undefined ? 0 : heldBy(pid));
  };
  const timer = setInterval(look, every);
  return {
    end() {
      clearInterval(timer);
      return most / 1024;
    },
  };
}

/** In kB, the processes that it has started included. */
function heldBy(pid: number): number {
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
  return children.reduce((sum, child) => sum + heldBy(Number(child)), own);
}

/** The text of a file; empty when its process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
