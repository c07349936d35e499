import { relative, resolve, sep } from "node:path";
import { showNotice } from "../report/notice.ts";
import { readTerminal } from "../report/terminal.ts";
import { findLessons } from "../workbook/find-lessons.ts";
import { workbookRoot } from "../workbook/root.ts";
import { whichLesson } from "../workbook/which-lesson.ts";
import { endClearly } from "./end-clearly.ts";
import { exportActions } from "./export/class-workflow.ts";
import { exportClassroom } from "./export/classroom-workflow.ts";
import type { Exported, ExportRequest } from "./export/export-request.ts";
import { exportGradescope } from "./export/gradescope-autograder.ts";
import { help } from "./export/help.ts";
import {
  type ExportOptions,
  type Platform,
  readExportOptions,
} from "./export/read-export-options.ts";

const exporters: Readonly<Record<Platform, (request: ExportRequest) => Promise<Exported>>> = {
  gradescope: exportGradescope,
  classroom: exportClassroom,
  actions: exportActions,
};

/** `npm run export gradescope` makes what another platform needs to grade with this workbook. */
export function run(args: string[]): Promise<number> {
  return endClearly(async () => {
    const options = readExportOptions(args, process.env);
    if (options.platform === undefined) {
      console.log(help);
      return 0;
    }
    const { file, next } = await exporters[options.platform](await requestOf(options));
    const { columns } = readTerminal({ stream: process.stdout, env: process.env, args });
    const paragraphs = [`${shown(file)} is written.`, ...next];
    console.log(["", ...paragraphs.flatMap((text) => showNotice(text, columns))].join("\n"));
    return 0;
  });
}

async function requestOf(options: ExportOptions): Promise<ExportRequest> {
  const all = await findLessons(workbookRoot);
  const chosen = new Set(options.exercises.map((name) => whichLesson(name, all)));
  const { hidden, out, workbook, shards } = options;
  return {
    all,
    lessons: chosen.size === 0 ? all : all.filter((lesson) => chosen.has(lesson)),
    hidden: hidden === undefined ? undefined : resolve(hidden),
    out: out === undefined ? undefined : resolve(out),
    workbook,
    shards,
  };
}

function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return (way.startsWith("..") ? path : way).split(sep).join("/");
}
