import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lessonNamed } from "../../workbook/lesson-named.ts";
import { workbookRoot } from "../../workbook/root.ts";
import { closedArguments } from "./closed-arguments.ts";

test("a closed process reads its folder and the grader, and can't read elsewhere, write, or start another", () => {
  const folder = join(workbookRoot, "solutions", lessonNamed("chatbot-class").id);
  const neighbour = join(workbookRoot, "solutions", lessonNamed("history").id, "chat.ts");
  const tries = {
    own: `fs.readFileSync(${JSON.stringify(join(folder, "chatbot.ts"))})`,
    grader: `fs.readFileSync(${JSON.stringify(join(workbookRoot, "grader", "index.ts"))})`,
    neighbour: `fs.readFileSync(${JSON.stringify(neighbour)})`,
    writing: `fs.writeFileSync(${JSON.stringify(join(folder, "left-behind.txt"))}, "")`,
    process: "require('child_process').spawnSync(process.execPath, ['--version'])",
    environment: "if (process.env.OPENAI_API_KEY) throw { code: process.env.OPENAI_API_KEY }",
  };
  const outcomes = Object.entries(tries).map(
    ([name, code]) => `try { ${code}; said.${name} = "done" } catch (e) { said.${name} = e.code }`,
  );
  const program = `const fs = require("fs"), said = {}; ${outcomes.join("; ")}; console.log(JSON.stringify(said))`;
  const printed = execFileSync(process.execPath, [...closedArguments(folder), "-e", program], {
    env: {},
    encoding: "utf8",
  });
  expect(JSON.parse(printed)).toEqual({
    own: "done",
    grader: "done",
    neighbour: "ERR_ACCESS_DENIED",
    writing: "ERR_ACCESS_DENIED",
    process: "ERR_ACCESS_DENIED",
    environment: "done",
  });
});
