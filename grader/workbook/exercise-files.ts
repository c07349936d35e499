import { readdir } from "node:fs/promises";
import type { Lesson } from "./lesson.ts";

/** The names of the files the learner writes in: the exercise's TypeScript files, specs aside. */
export async function exerciseFiles(lesson: Lesson): Promise<readonly string[]> {
  const names = await readdir(lesson.exercise).catch((): string[] => []);
  return names.filter((name) => /\.ts$/.test(name) && !/\.(spec|test|d)\.ts$/.test(name)).sort();
}
