// Makes the pretend OpenAI the only one this process can reach. Import it before anything that makes
// a client, or preload its compiled form.
import { startPretendOpenAI } from "./start-pretend-openai.ts";

/** The OpenAI that answers this process, and every request that was sent to it. */
export const { openai, recorder } = startPretendOpenAI();
