/** A key that opens nothing: the pretend OpenAI takes it, the real one wouldn't. */
const dummyKey = "sk-blank-slate";

/**
 * Where requests would go if nobody listened: a port that is assigned to nothing. It isn't one of
 * those that `fetch` refuses by itself, such as 9: msw 3 catches a request after that.
 */
const nowhere = "http://127.0.0.1:4/v1";

/**
 * Makes sure that nothing of the learner's gets out: a real key in the environment is replaced
 * before any exercise can see it, and so is every setting that would send requests elsewhere.
 */
export function closeTheWorld(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) {
    if (/^(OPENAI|AZURE_OPENAI|ANTHROPIC)_/i.test(name)) delete env[name];
  }
  env.OPENAI_API_KEY = dummyKey;
  env.OPENAI_BASE_URL = nowhere;
}
