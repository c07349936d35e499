import type { Message } from "../wire/message.ts";
import { Recorder, type Surroundings } from "../wire/recorder.ts";
import { Examination } from "./examination.ts";
import { createKit } from "./kit.ts";
import type { Bot } from "./talk.ts";

/** What makes a bot go wrong; one without habits does everything right. */
export interface Habits {
  /** What of the history goes onto the wire in front of the question. */
  carries?(history: readonly Message[], turn: number): readonly Message[];
  /** What is added to the history after a turn. */
  saves?(
    said: string,
    reply: string,
    turn: number,
    history: readonly Message[],
  ): readonly Message[];
  returns?(reply: string): unknown;
}

/**
 * A kit as specs have it, in an examination whose first check has begun. Bots ask a model that is
 * only a record and a list of replies: no SDK and no network, so that many conversations take no time.
 */
export function setUpKit(surroundings: Surroundings, seed = 1) {
  const recorder = new Recorder(surroundings);
  const examination = new Examination();
  let script: (string | readonly string[])[] = [];
  const openai = {
    script: (replies: readonly (string | readonly string[])[]) => void script.push(...replies),
    pace: () => {},
    contextWindow: 128_000,
    reset: () => {
      script = [];
    },
  };
  const unguessable = (index: number) => `x${index}`;
  let printed = "";
  const kit = createKit({
    recorder,
    openai,
    examination,
    seed,
    unguessable,
    printed: () => printed,
  });
  examination.begin("a check");

  /** Sends one request, as the SDK would. */
  const ask = async (messages: readonly unknown[]): Promise<string> => {
    const text = JSON.stringify({ model: "gpt-4o-mini", messages });
    const { call, reply } = recorder.record({ url: "https://api.openai.com", text, retry: 0 });
    await Promise.resolve();
    const content = [script.shift() ?? `Reply ${call.number}.`].flat().join("");
    reply.answered(200, content);
    reply.ended();
    return content;
  };

  /** A bot that remembers, but for its habits; bots given the same list share it. */
  const createBot = (
    habits: Habits = {},
    history: Message[] = [],
  ): Bot & { history(): Message[] } => {
    let turn = 0;
    return {
      history: () => history,
      async say(said) {
        turn += 1;
        const question = { role: "user", content: said };
        const carried = habits.carries?.(history, turn) ?? history;
        const reply = await ask([...carried, question]);
        const both = [question, { role: "assistant", content: reply }];
        history.push(...(habits.saves?.(said, reply, turn, history) ?? both));
        return habits.returns ? habits.returns(reply) : reply;
      },
    };
  };

  const print = (text: string) => {
    printed += text;
  };
  return { kit, recorder, examination, ask, createBot, print };
}
