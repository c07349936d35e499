import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "../error-text.ts";

/** Nobody holds a lock for longer than a few milliseconds: one this old was left behind. */
const abandonedAfter = 3_000;
const patience = 5_000;

/**
 * Keeps two commands from writing a file at the same time: whoever makes the lock's file holds it.
 *
 * A lock whose holder is gone, or that is too old, is taken over. So a holder that was only put to
 * sleep may lose it, and asks `isHeld` right before it writes.
 */
export class Lock {
  readonly #file: string;
  /** What stands in the lock's file: whose it is. No other lock has the same. */
  readonly token: string;

  private constructor(file: string, token: string) {
    this.#file = file;
    this.token = token;
  }

  /**
   * Waits until the lock is free, and takes it.
   *
   * @param onAbandoned is told the token of a lock that was left behind
   * @throws Node's error when the file can't be made, or one that says that others went on too long
   */
  static async take(file: string, onAbandoned?: (token: string) => Promise<void>): Promise<Lock> {
    const token = `${process.pid}-${hostname()}-${randomUUID()}`;
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (await make(file, token)) return new Lock(file, token);
      const other = await readFile(file, "utf8").catch(() => undefined);
      if (other !== undefined && (await isAbandoned(file, other))) {
        await takeAway(file);
        await onAbandoned?.(other);
      } else {
        await wait(5 + Math.random() * 10);
      }
    }
    throw new Error(`others have been writing for ${patience / 1000} seconds`);
  }

  /** False when somebody thought that this lock was left behind. */
  async isHeld(): Promise<boolean> {
    return (await readFile(this.#file, "utf8").catch(() => undefined)) === this.token;
  }

  /** Lets others go on. */
  async release(): Promise<void> {
    if (await this.isHeld()) await rm(this.#file, { force: true });
  }
}

async function make(file: string, token: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(token).finally(() => handle.close());
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Windows says EPERM of a file that is just being removed.
    if (code === "EEXIST" || (code === "EPERM" && process.platform === "win32")) return false;
    throw error;
  }
}

async function isAbandoned(file: string, token: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) return false;
  if (Date.now() - stats.mtimeMs > abandonedAfter) return true;
  const [, pid, host] = /^(\d+)-(.+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.exec(token) ?? [];
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}

/** Two may do this at once: only one of them finds the file, as renaming it happens in one step. */
async function takeAway(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
