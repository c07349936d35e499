import { expect, test } from "vitest";
import { exportsOf } from "./exports-of.ts";

const read = (source: string) => Object.fromEntries(exportsOf(source));

test("reads functions, classes and values", () => {
  const source = `
    export class Chatbot {}
    export const Other = class {};
    export async function ask() {}
    export const tell = async () => {}, hear = function () {};
    export let history: string[] = [];
    export enum Role { user }
    export default function () {}
  `;
  expect(read(source)).toEqual({
    ...{ Chatbot: "class", Other: "class" },
    ...{ ask: "function", tell: "function", hear: "function", default: "function" },
    ...{ history: "value", Role: "value" },
  });
});

test("reads what is exported in a list, under its new name, and from other files", () => {
  const source = `
    function ask() {}
    export { ask, ask as question };
    export { Chatbot } from "./chatbot.ts";
  `;
  expect(read(source)).toEqual({ ask: "function", question: "function", Chatbot: "value" });
});

test("leaves types out, which are gone when the file runs", () => {
  const source = `
    export interface Options {}
    export type Text = string;
    type Own = Text;
    export type { Own };
    export { type Own as Mine };
    export declare const later: string;
  `;
  expect(read(source)).toEqual({});
});

test("throws for what isn't TypeScript", () => {
  expect(() => exportsOf("export class {")).toThrow();
});
