import type { LiveBlock } from "../../../report/live-blocks.ts";
import { showLive } from "../../../report/live-screen.ts";
import { watchBlocks } from "../../lesson/watch-blocks.ts";
import type { View } from "../view.ts";

/** How often the screen is drawn anew while code runs, in milliseconds. */
const frame = 50;
const margin = "  ";

/** Code of a lesson while it runs, side by side. `onChange` is told when there is more to see. */
export function liveView(
  blocks: readonly LiveBlock[],
  onChange: (added?: readonly string[]) => void,
): View {
  let watched = watchBlocks(blocks);
  let clock: NodeJS.Timeout | undefined;
  const ended = () => watched.runs().every((run) => run.ended);
  const begin = () => {
    clock = setInterval(() => {
      if (ended()) clearInterval(clock);
      onChange(ended() ? said() : undefined);
    }, frame);
  };
  const said = () =>
    watched
      .runs()
      .flatMap(({ title, printed, failure, first, elapsed }) => [
        `${title}: first word after ${first ?? 0} milliseconds, the last after ${elapsed ?? 0}.`,
        failure ?? printed.trim(),
      ]);
  begin();
  return {
    key: "v",
    state: "watch it run",
    sections: ({ columns, rows }, look) => {
      const width = Math.max(1, columns - 2 * margin.length);
      const lines = showLive(watched.runs(), width, rows, look);
      return [[{ lines: lines.map((line) => margin + line), keepWithNext: false }]];
    },
    say: () => [["It runs; what it printed follows."]],
    keys: () => [["a", "again"]],
    press(key) {
      if (key !== "a") return false;
      clearInterval(clock);
      void watched.stop();
      watched = watchBlocks(blocks);
      begin();
      return true;
    },
    leave() {
      clearInterval(clock);
      void watched.stop();
    },
  };
}
