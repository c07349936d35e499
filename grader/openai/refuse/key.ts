import { type ApiError, invalidRequest } from "./api-error.ts";

const whereToFindOne = "https://platform.openai.com/account/api-keys.";

/** The one key that is refused, so that a lesson can show what a wrong key looks like. */
const wrongKey = "sk-not-a-real-key";

/** Refuses a request without an API key, or with the wrong one. Any other key is as good as real. */
export function checkKey(authorization: string | null): ApiError | undefined {
  const key = /^Bearer\s+(\S.*)$/i.exec(authorization ?? "")?.[1]?.trim();
  if (key === undefined) {
    const message = `You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the API from your browser and are prompted for a username and password. You can obtain an API key from ${whereToFindOne}`;
    return invalidRequest(message, { status: 401 });
  }
  if (key !== wrongKey) return undefined;
  const message = `Incorrect API key provided: ${mask(key)}. You can find your API key at ${whereToFindOne}`;
  return invalidRequest(message, { status: 401, code: "invalid_api_key" });
}

function mask(key: string): string {
  return key.slice(0, 8) + "*".repeat(Math.max(0, key.length - 12)) + key.slice(-4);
}
