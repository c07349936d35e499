import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { fsOfOwnFolder } from "./own-folder.ts";

const history = lessonNamed("history");
const folder = join(workbookRoot, "solutions", lessonNamed("chatbot-class").id);
const { fs, promises } = fsOfOwnFolder(() => folder);
const own = join(folder, "chatbot.ts");
const other = join(workbookRoot, "solutions", history.id, "chat.ts");

function call(module: Record<string, unknown>, name: string, ...args: unknown[]): unknown {
  const found = module[name];
  return typeof found === "function" ? Reflect.apply(found, undefined, args) : undefined;
}

test("reads the files of its own folder, by path and by URL", async () => {
  expect(call(fs, "readFileSync", own, "utf8")).toContain("class Chatbot");
  expect(call(fs, "existsSync", pathToFileURL(own))).toBe(true);
  expect(call(fs, "readdirSync", folder)).toEqual(["chatbot.ts"]);
  expect(await call(promises, "readFile", own, "utf8")).toContain("class Chatbot");
});

test("opens nothing elsewhere, and writes nowhere", () => {
  const path = join(folder, "..", history.id, "chat.ts");
  expect(() => call(fs, "readFileSync", path)).toThrow(
    `This exercise may read the files of its own folder, but not open ${other}.`,
  );
  for (const name of ["writeFileSync", "openSync", "rmSync", "symlinkSync", "cpSync"]) {
    expect(() => call(fs, name, own, "")).toThrow(
      `This exercise may read the files of its own folder, but not call fs.${name}.`,
    );
  }
});
