import type { Call } from "../../wire/call.ts";
import { startPretendOpenAI } from "../start-pretend-openai.ts";
import type { LiveServer } from "./job.ts";
import { paceAsAModel } from "./pace-as-a-model.ts";
import { startLiveOpenAI } from "./start-live-openai.ts";

/**
 * Makes either the pretend OpenAI, at a model's pace, or the server that the learner has named the
 * only one this process can reach. Has to come before anything that makes a client.
 *
 * @param unhurried true when whole replies are to take as long as a real model's
 */
export function startOpenAI(
  { live, unhurried }: { live: LiveServer | undefined; unhurried: boolean },
  onChange: (call: Call) => void,
): void {
  if (live) {
    startLiveOpenAI(live, onChange);
    return;
  }
  const pace = paceAsAModel({ wholeToo: unhurried });
  const { openai } = startPretendOpenAI((call) => {
    pace.sent(call);
    onChange(call);
  });
  openai.pace(pace.gate);
}
