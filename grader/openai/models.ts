/**
 * The chat models a learner may name, with the dates of their snapshots: an undated name is
 * answered by the first. From the lists of models in openai 6.49 and gpt-tokenizer 4.0.
 */
const families: Readonly<Record<string, readonly string[]>> = {
  "gpt-4o-mini": ["2024-07-18"],
  "gpt-4o": ["2024-08-06", "2024-11-20", "2024-05-13"],
  "gpt-4.1": ["2025-04-14"],
  "gpt-4.1-mini": ["2025-04-14"],
  "gpt-4.1-nano": ["2025-04-14"],
  "gpt-4.5-preview": ["2025-02-27"],
  "gpt-4-turbo": ["2024-04-09"],
  "gpt-4": ["0613", "0314"],
  "gpt-4-32k": ["0613", "0314"],
  "gpt-3.5-turbo": ["0125", "1106", "0613", "0301"],
  "gpt-3.5-turbo-16k": ["0613"],
  "gpt-5": ["2025-08-07"],
  "gpt-5-mini": ["2025-08-07"],
  "gpt-5-nano": ["2025-08-07"],
  "gpt-5-pro": ["2025-10-06"],
  "gpt-5.1": ["2025-11-13"],
  "gpt-5.2": ["2025-12-11"],
  "gpt-5.2-pro": ["2025-12-11"],
  "gpt-5.4": ["2026-03-05"],
  "gpt-5.4-mini": ["2026-03-17"],
  "gpt-5.4-nano": ["2026-03-17"],
  "gpt-5.4-pro": ["2026-03-05"],
  "gpt-5.5": ["2026-04-23"],
  "gpt-5.5-pro": ["2026-04-23"],
  o1: ["2024-12-17"],
  "o1-mini": ["2024-09-12"],
  "o1-preview": ["2024-09-12"],
  o3: ["2025-04-16"],
  "o3-mini": ["2025-01-31"],
  "o4-mini": ["2025-04-16"],
  "gpt-4o-audio-preview": ["2025-06-03", "2024-12-17", "2024-10-01"],
  "gpt-4o-mini-audio-preview": ["2024-12-17"],
  "gpt-4o-search-preview": ["2025-03-11"],
  "gpt-4o-mini-search-preview": ["2025-03-11"],
};

/** Models that come without a date. */
const undated = [
  "chatgpt-4o-latest",
  "chat-latest",
  "codex-mini-latest",
  "gpt-4-0125-preview",
  "gpt-4-1106-preview",
  "gpt-4-turbo-preview",
  "gpt-4-vision-preview",
  "gpt-5-chat-latest",
  "gpt-5-codex",
  "gpt-5.1-chat-latest",
  "gpt-5.1-codex",
  "gpt-5.1-codex-max",
  "gpt-5.1-codex-mini",
  "gpt-5.1-mini",
  "gpt-5.2-chat-latest",
  "gpt-5.2-codex",
  "gpt-5.3-chat-latest",
  "gpt-5.3-codex",
  "gpt-5.6-luna",
  "gpt-5.6-sol",
  "gpt-5.6-terra",
  "gpt-oss-120b",
  "gpt-oss-20b",
];

const snapshots = new Map<string, string>(undated.map((name) => [name, name]));
for (const [name, dates] of Object.entries(families)) {
  snapshots.set(name, `${name}-${dates[0]}`);
  for (const date of dates) snapshots.set(`${name}-${date}`, `${name}-${date}`);
}

/**
 * The model that answers to a name: `gpt-4o-mini` gives `gpt-4o-mini-2024-07-18`, a fine-tuned
 * model (`ft:gpt-4o-mini-2024-07-18:…`) itself, an unknown one nothing.
 */
export function findSnapshot(model: string): string | undefined {
  const [prefix, base] = model.split(":");
  if (prefix === "ft" && base !== undefined && snapshots.has(base)) return model;
  return snapshots.get(model);
}
