/** What a command may do with the screen it writes to. */
export interface Terminal {
  readonly color: boolean;
  /** Whether OSC 8 links work. */
  readonly links: boolean;
  /** How wide the window is; 80 through a pipe. */
  readonly columns: number;
}

/** What there is to know of the surroundings: `process.stdout`, `process.env`, the arguments. */
export interface Surroundings {
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
}

const columnsWithoutWindow = 80;

/**
 * Reads what a terminal can do. Colour is for terminals only, unless somebody says otherwise: the
 * argument `--no-color` or `--color` first, then `NO_COLOR` (https://no-color.org), then
 * `FORCE_COLOR`.
 */
export function readTerminal({ stream, env, args }: Surroundings): Terminal {
  const isTTY = stream.isTTY === true && env.TERM !== "dumb";
  const color = asked(args, env) ?? isTTY;
  const columns = stream.isTTY === true && stream.columns ? stream.columns : columnsWithoutWindow;
  return { color, links: color && isTTY && linksWork(env), columns };
}

function asked(args: readonly string[], env: Surroundings["env"]): boolean | undefined {
  if (args.includes("--no-color")) return false;
  if (args.includes("--color")) return true;
  // `npm run lesson 3 --no-color`: npm takes the argument for itself and passes it on like this.
  if (env.npm_config_color === "" || env.npm_config_color === "false") return false;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR === undefined) return undefined;
  return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
}

/** Terminals known to make OSC 8 links clickable; inside tmux or screen nobody can tell. */
function linksWork(env: Surroundings["env"]): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== "0";
  if (env.TMUX !== undefined || /^(screen|tmux)/.test(env.TERM ?? "")) return false;
  if (/^(iTerm\.app|WezTerm|vscode|ghostty|Hyper)$/.test(env.TERM_PROGRAM ?? "")) return true;
  if (env.WT_SESSION !== undefined || env.KITTY_WINDOW_ID !== undefined) return true;
  // Below 0.52 links could crash it: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  return Number(env.VTE_VERSION ?? 0) >= 5200;
}
