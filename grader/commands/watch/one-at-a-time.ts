/**
 * Makes a task that can be asked for at any moment: it never runs twice at the same time, and
 * however often it is asked for while it runs, it runs once more afterwards.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const runAll = async () => {
    do {
      again = false;
      await task();
    } while (again);
    running = undefined;
  };
  return () => {
    again = running !== undefined;
    running ??= runAll();
    return running;
  };
}
