import type { Examination } from "../expect/examination.ts";
import type { Kit } from "../expect/kit.ts";
import type { MatcherResult } from "../expect/matcher-result.ts";
import type { Asked, Canary, Evidence } from "./evidence.ts";

/** Watches from outside what the checks of a submission ask, and what they are answered. */
export class Witness {
  /** What became of the bot that forgets. */
  canary: Canary = "not tried";
  readonly #examination: Examination;
  readonly #asked = new Map<object, Asked[]>();
  readonly #ended = new Set<object>();
  #matchers: readonly string[] = [];

  constructor(examination: Examination) {
    this.#examination = examination;
  }

  /** The same kit, unchangeable; what its matchers and properties answer is noted. */
  watch(kit: Kit): Kit {
    const { matchers, forAnyConversation } = kit;
    this.#matchers = Object.keys(matchers);
    const watched = new Proxy(matchers, {
      get: (target, what) => {
        const matcher: unknown = Reflect.get(target, what);
        if (typeof matcher !== "function") return matcher;
        return (...args: unknown[]) => {
          const result: MatcherResult = Reflect.apply(matcher, undefined, args);
          this.#note({ what: String(what), held: result.pass });
          return result;
        };
      },
      set: () => false,
      defineProperty: () => false,
    });
    return Object.freeze({
      ...kit,
      wire: Object.freeze(kit.wire),
      matchers: watched,
      forAnyConversation: async (...args: Parameters<typeof forAnyConversation>) => {
        await forAnyConversation(...args);
        this.#note({ what: "forAnyConversation", held: true });
      },
    });
  }

  /** The check in progress has come to its end, and nothing was left over. */
  end(): void {
    this.#ended.add(this.#examination.check);
  }

  /** True when something that the check in progress asked was answered with no. */
  hasSeenFailure(): boolean {
    return this.#asked.get(this.#examination.check)?.some(({ held }) => !held) ?? false;
  }

  /** What a pass has to agree with. */
  evidence(): Evidence {
    const checks = this.#examination.checks.map((check) => ({
      name: check.name,
      file: check.file,
      ended: this.#ended.has(check),
      asked: this.#asked.get(check) ?? [],
    }));
    return { checks, matchers: this.#matchers, canary: this.canary };
  }

  #note(asked: Asked): void {
    const { check } = this.#examination;
    this.#asked.set(check, [...(this.#asked.get(check) ?? []), asked]);
  }
}
