/**
 * Shows what keys there are, resolves to the one that is pressed, and leaves the terminal as it was
 * before, the line with the keys included.
 */
export function waitForKey(keys: string): Promise<string> {
  const { stdin, stdout } = process;
  return new Promise((resolve) => {
    const restore = () => {
      stdin.setRawMode(false);
      stdout.write("\r\u001b[K");
    };
    process.once("exit", restore);
    stdout.write(keys);
    stdin.setRawMode(true).setEncoding("utf8").resume();
    stdin.once("data", (key: string) => {
      process.off("exit", restore);
      restore();
      stdin.pause();
      resolve(key);
    });
  });
}
