import stringWidth from "string-width";
import type { Look } from "../../report/markdown/look.ts";
import { wrapText } from "../../report/markdown/wrap.ts";
import type { ProgramOptions } from "./read-program-options.ts";

/**
 * The lines above a program: what is run, and who answers it. They are on the screen before anything
 * leaves the computer, and name the host; the key is never in them.
 */
export function introduction(
  title: string,
  { live, wantsLive }: Pick<ProgramOptions, "live" | "wantsLive">,
  width: number,
  look: Look,
): string[] {
  const who = live ? `live: ${new URL(live.baseURL).host}` : "simulated model, offline";
  const gap = " ".repeat(Math.max(2, width - stringWidth(title) - stringWidth(who)));
  const says = (text: string) => ["", ...wrapText(text, width)];
  const lines = ["", look.title(title) + gap + look.label(who)];
  if (live) {
    const key = live.key === undefined ? "without a key" : "with your key";
    const model = live.model === undefined ? "" : ` and for the model ${live.model}`;
    lines.push(...says(`What is sent goes to ${live.baseURL} from here on, ${key}${model}.`));
  } else if (wantsLive) {
    lines.push(
      ...says(
        "--live needs a key in OPENAI_API_KEY, or the address of a server in OPENAI_BASE_URL, http://localhost:11434/v1 for Ollama for example. Neither is set, so this stays offline. A file that sets them is read only when you name it: --env-file .env",
      ),
    );
  }
  return [...lines, ""];
}
