import { UserError } from "./user-error.ts";

/** The fields of a front matter. Each reader throws a `UserError` when its field isn't as it should be. */
export interface Fields {
  text(name: string): string;
  /** A whole number above 0. */
  count(name: string): number;
  /** A number above 0 and up to 100; `usual` when the field is missing. */
  percent(name: string, usual: number): number;
  /** Names and numbers, none below 0; empty when the field is missing. */
  weights(name: string): Readonly<Record<string, number>>;
  /** A list of names such as `chatbot-class`; empty when the field is missing. */
  slugs(name: string): readonly string[];
  /** `2026-11-20` */
  day(name: string): string;
  /** Names and texts; numbers count as text. */
  texts(name: string): Readonly<Record<string, string>>;
  /** A list of texts; empty when the field is missing. */
  list(name: string): readonly string[];
}

/**
 * Reads the YAML of a front matter.
 *
 * @param where How to name the file in an error.
 * @throws {UserError} when it isn't YAML or no list of fields.
 */
export async function readFields(yaml: string, where: string): Promise<Fields> {
  const fields = await parseFields(yaml, where);
  const wrong = (name: string, wanted: string) =>
    new UserError(
      `"${name}" is missing or wrong in the front matter of ${where}.`,
      `It should be ${wanted}.`,
    );
  return {
    text: (name) => {
      const value = fields[name];
      if (typeof value === "string" && value !== "") return value;
      throw wrong(name, "a text");
    },
    count: (name) => {
      const value = fields[name];
      if (typeof value === "number" && Number.isInteger(value) && value > 0) return value;
      throw wrong(name, "a whole number above 0");
    },
    percent: (name, usual) => {
      const value = fields[name] ?? usual;
      if (typeof value === "number" && value > 0 && value <= 100) return value;
      throw wrong(name, "a number above 0 and up to 100, such as 60");
    },
    weights: (name) => {
      const value = fields[name] ?? {};
      if (!isObject(value)) throw wrong(name, 'checks and numbers such as "returns the reply": 2');
      const weights = Object.entries(value).map(([check, weight]): [string, number] => {
        const isNumber = typeof weight === "number" && Number.isFinite(weight);
        if (isNumber && weight >= 0) return [check, weight];
        throw wrong(name, `a number from 0 on for "${check}"`);
      });
      return Object.fromEntries(weights);
    },
    slugs: (name) => {
      const value = fields[name] ?? [];
      const isSlug = (item: unknown) => typeof item === "string" && /^[a-z0-9-]+$/.test(item);
      if (Array.isArray(value) && value.every(isSlug)) return value;
      throw wrong(name, "a list of names without numbers, such as [chatbot-class]");
    },
    day: (name) => {
      const value = fields[name];
      if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
      throw wrong(name, "a date such as 2026-11-20");
    },
    texts: (name) => {
      const value = fields[name];
      if (!isObject(value)) throw wrong(name, "a list such as openai: 6.49.0");
      return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
    },
    list: (name) => {
      const value = fields[name] ?? [];
      const isText = (item: unknown) => typeof item === "string" && item !== "";
      if (Array.isArray(value) && value.every(isText)) return value;
      throw wrong(name, "a list such as [model names, chunk format]");
    },
  };
}

async function parseFields(yaml: string, where: string): Promise<Record<string, unknown>> {
  // Loaded here, so that a command can load other things meanwhile.
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(yaml);
    if (isObject(value)) return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`The front matter of ${where} isn't YAML: ${reason}`);
  }
  throw new UserError(`The front matter of ${where} isn't a list of fields such as "minutes: 8".`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
