/** Looks like a key, so that `new OpenAI()` is content, and opens nothing. */
const pretendKey = "sk-pretend-key-of-the-workbook";

/**
 * The environment without anything that belongs to a real account: every `OPENAI_` variable is left
 * out, the key is a pretend one, and the address is one that exists on no network, in case a request
 * ever got past the pretend OpenAI.
 */
export function safeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith("OPENAI_"));
  return {
    ...Object.fromEntries(kept),
    OPENAI_API_KEY: pretendKey,
    OPENAI_BASE_URL: "https://pretend-openai.invalid/v1",
  };
}
