import { dirname, resolve, sep } from "node:path";
import { watch } from "chokidar";

/** An editor saves in several steps (write, rename, delete): within this time they are one save. */
const oneSave = 60;

/**
 * Calls `onSave` whenever a TypeScript file in a folder is written, added or deleted; the folder
 * itself may come and go. Resolves when nothing is missed any more, with what ends it.
 */
export async function followSaves(folder: string, onSave: () => void): Promise<() => void> {
  const exercises = dirname(folder);
  const concerns = (path: string) => path === folder || path.startsWith(folder + sep);
  const watcher = watch(exercises, {
    ignoreInitial: true,
    ignored: (path, stats) => {
      const full = resolve(path);
      if (full === exercises) return false;
      return !concerns(full) || (stats?.isFile() === true && !full.endsWith(".ts"));
    },
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    if (!concerns(resolve(path))) return;
    clearTimeout(timer);
    timer = setTimeout(onSave, oneSave);
  });
  // A folder that can't be watched leaves the key that grades again.
  watcher.on("error", () => {});
  await new Promise<void>((done) => {
    watcher.once("ready", done);
  });
  return () => {
    clearTimeout(timer);
    void watcher.close();
  };
}
