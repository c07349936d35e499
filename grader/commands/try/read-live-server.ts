import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import type { LiveServer } from "../../run/program/job.ts";
import { UserError } from "../../workbook/user-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const openai = "https://api.openai.com/v1";

/**
 * The server that a learner's surroundings name: OpenAI with `OPENAI_API_KEY`, another one with
 * `OPENAI_BASE_URL`, and the model to ask in `OPENAI_MODEL` or the option. `undefined` when there is
 * neither key nor address.
 *
 * @param envFile a file with such settings; what is in the environment comes before it
 * @throws {UserError} when that file can't be read, or the address isn't one
 */
export function readLiveServer(
  { model, envFile }: { model?: string | undefined; envFile?: string | undefined },
  env: Environment,
): LiveServer | undefined {
  const settings = { ...(envFile === undefined ? {} : readEnvFile(envFile, env)), ...env };
  const read = (name: string) => settings[name]?.trim() || undefined;
  const key = read("OPENAI_API_KEY");
  const address = read("OPENAI_BASE_URL");
  if (key === undefined && address === undefined) return undefined;
  return {
    baseURL: address === undefined ? openai : checked(address),
    key,
    model: model ?? read("OPENAI_MODEL"),
    organization: read("OPENAI_ORG_ID"),
    project: read("OPENAI_PROJECT_ID"),
  };
}

function readEnvFile(name: string, { INIT_CWD = "." }: Environment): Environment {
  // npm starts every command in the workbook's folder, and remembers where the learner was.
  const path = resolve(INIT_CWD, name);
  try {
    return parseEnv(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The settings in ${path} can't be read: ${reason}`);
  }
}

function checked(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === "") {
    return address.replace(/\/+$/, "");
  }
  throw new UserError(
    "OPENAI_BASE_URL isn't the address of a server: it has to begin with http:// or https://, without a name and password in it.",
    "For Ollama on this computer, for example: OPENAI_BASE_URL=http://localhost:11434/v1",
  );
}
