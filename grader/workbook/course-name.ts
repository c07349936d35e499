import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { packageRoot, workbookRoot } from "./root.ts";

/** What the course is called: "Blank Slate", or the name in the package.json of a course of one's own. */
export async function courseName(): Promise<string> {
  if (workbookRoot === packageRoot) return "Blank Slate";
  const text = await readFile(join(workbookRoot, "package.json"), "utf8").catch(() => "{}");
  const { name } = JSON.parse(text);
  return typeof name === "string" && name !== "" ? name : basename(workbookRoot);
}
