import { readdirSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** An editor saves in several steps (write, rename, delete): within so many ms they are one save. */
const oneSave = 5;
/**
 * Under load a change may be told of before it is complete, and its end not at all: so long after a
 * save, in ms, the files are compared with what they were then.
 */
const lookAgain = [100, 1000];
/** How often a folder is looked at whose changes nobody tells of, in ms. */
const lookEvery = 300;
/** So long a system may take to tell of a change, in ms, before it is taken for one that doesn't. */
const patience = 2000;

/** What happens while saves are followed. */
export interface Followed {
  /** A TypeScript file was written, added or deleted. */
  onSave(): void;
  /** The system doesn't tell of changes, so that the folder is looked at again and again. */
  onPolling(): void;
}

/**
 * Follows what is saved in an exercise's folder, which may come and go itself. On network drives
 * and some mounts of WSL the system says nothing of changes; that is found out with a file of ours
 * beside the exercises, and the folder is polled from then on.
 *
 * Resolves when nothing is missed any more, with what ends it.
 */
export async function followSaves(folder: string, followed: Followed): Promise<() => void> {
  let ended = false;
  let polling = false;
  let timers: NodeJS.Timeout[] = [];
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const onSaved = () => {
    const saved = stampOf(folder);
    followed.onSave();
    const compare = () => stampOf(folder) !== saved && onChange();
    timers = lookAgain.map((later) => setTimeout(compare, later));
  };
  const onChange = () => {
    stopTimers();
    timers = [setTimeout(onSaved, oneSave)];
  };
  let watcher = watchExercise(folder, onChange, false);
  const poll = async () => {
    if (ended || polling) return;
    polling = true;
    void watcher.close();
    watcher = watchExercise(folder, onChange, true);
    await ready(watcher);
    followed.onPolling();
    // What was saved in between was told by nobody.
    onChange();
  };
  watcher.once("error", () => void poll());
  await ready(watcher);
  void tellsOfChanges(dirname(folder)).then((tells) => (tells ? undefined : poll()));
  return () => {
    ended = true;
    stopTimers();
    void watcher.close();
  };
}

/** Another text whenever a TypeScript file in the folder is another; empty when there is no folder. */
function stampOf(folder: string): string {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
    const files = names.map((name) => {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${stats?.mtimeMs} ${stats?.size} ${stats?.ino}`;
    });
    return files.join("\n");
  } catch {
    return "";
  }
}

/** Watches the folder from the one above it, as it may not be there yet. */
function watchExercise(folder: string, onChange: () => void, usePolling: boolean): FSWatcher {
  const exercises = dirname(folder);
  const concerns = (path: string) => path === folder || path.startsWith(folder + sep);
  const watcher = watch(exercises, {
    usePolling,
    interval: lookEvery,
    ignoreInitial: true,
    ignored: (path, stats) => {
      const full = resolve(path);
      if (full === exercises) return false;
      return !concerns(full) || (stats?.isFile() === true && !full.endsWith(".ts"));
    },
  });
  watcher.on("all", (_event, path) => {
    if (concerns(resolve(path))) onChange();
  });
  // The first one is heard by whoever watches; none may end the program.
  return watcher.on("error", () => {});
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((done) => {
    watcher.once("ready", done);
    watcher.once("error", () => done());
  });
}

/** Tries whether the system tells of a file that is written; true where none can be. */
async function tellsOfChanges(exercises: string): Promise<boolean> {
  const home = join(dirname(exercises), ".blank-slate");
  const probe = join(home, `saved-${process.pid}`);
  try {
    await mkdir(home, { recursive: true });
  } catch {
    return true;
  }
  const watcher = watch(home, { ignoreInitial: true, depth: 0 }).on("error", () => {});
  try {
    await ready(watcher);
    const told = new Promise<boolean>((resolve) => {
      watcher.on("all", (_event, path) => path === probe && resolve(true));
      setTimeout(() => resolve(false), patience).unref();
    });
    await writeFile(probe, "");
    return await told;
  } catch {
    return true;
  } finally {
    void watcher.close();
    await rm(probe, { force: true });
  }
}
