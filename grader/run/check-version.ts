import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findSnapshot } from "../openai/models.ts";

/**
 * Compares a version that a lesson claims in its front matter with what is here: a package with the
 * one installed in the workbook at `root`, `model` with the models of the pretend OpenAI.
 *
 * @returns What is wrong with it and what to do, as a sentence; nothing when it's right.
 */
export async function checkVersion(
  name: string,
  claimed: string,
  root: string,
): Promise<string | undefined> {
  return name === "model" ? checkModel(claimed) : checkPackage(name, claimed, root);
}

function checkModel(claimed: string): string | undefined {
  const snapshot = findSnapshot(claimed);
  if (snapshot === claimed) return undefined;
  if (snapshot === undefined) return `OpenAI has no model ${claimed}. Correct the name.`;
  return `${claimed} is a name that may mean another model tomorrow. Write the model it means today: ${snapshot}.`;
}

async function checkPackage(
  name: string,
  claimed: string,
  root: string,
): Promise<string | undefined> {
  const description = join(root, "node_modules", name, "package.json");
  const text = await readFile(description, "utf8").catch(() => undefined);
  if (text === undefined) {
    return `${name} isn't installed, so nothing was proven with it. Correct the name, or run: npm ci`;
  }
  const { version } = JSON.parse(text);
  if (version === claimed) return undefined;
  return `it was proven with ${name} ${claimed}, and ${version} is installed. Read whether it still holds, then write ${version}.`;
}
