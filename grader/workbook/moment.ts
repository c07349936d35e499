import { dayOf } from "./day.ts";

/** The moment on the learner's clock, for names of files and folders: `2026-11-20-104512`. */
export function stampOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join("");
  return `${dayOf(moment)}-${time}`;
}
