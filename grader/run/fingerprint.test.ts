import { expect, test } from "vitest";
import { hasChanged, takeFingerprint } from "./fingerprint.ts";

class Client {
  send(): string {
    return "sent";
  }
}

const bystander = () => ({ Client, note: "as it was" });

test("what nobody touches has not changed", () => {
  const before = takeFingerprint([bystander()], 4);
  expect(hasChanged(before)).toBe(false);
});

test("a method that is replaced on a prototype is noticed", () => {
  const before = takeFingerprint([bystander()], 4);
  const { send } = Client.prototype;
  Client.prototype.send = () => "nothing";
  expect(hasChanged(before)).toBe(true);
  Client.prototype.send = send;
  expect(hasChanged(before)).toBe(false);
});

test("a property that is added or taken away is noticed", () => {
  const object: Record<string, unknown> = bystander();
  const before = takeFingerprint([object], 0);
  object.left = [];
  expect(hasChanged(before)).toBe(true);
  delete object.left;
  expect(hasChanged(before)).toBe(false);
  delete object.note;
  expect(hasChanged(before)).toBe(true);
});
