import { expect, test } from "vitest";
import { assignmentIn, recogniseStudent } from "./recognise-student.ts";

test.each([
  ["Priya Sharma", "Priya Sharma"],
  ["李明", "李明"],
  ["omar.zip", "omar"],
  ["Zoë (Gruppe 2).ZIP", "Zoë (Gruppe 2)"],
  ["a_b_c", "a_b_c"],
  ["12345", "12345"],
  ["right\u202Eleft\u001B[31m", "rightleft[31m"],
  ["\u0007", "(no name)"],
])("%j is handed in by %j", (raw, name) => {
  expect(recogniseStudent(raw)).toMatchObject({ name, late: false, file: undefined });
});

test.each([
  ["Priya Sharma_12345_assignsubmission_file_", "Priya Sharma", undefined],
  ["Priya Sharma_12345_assignsubmission_file", "Priya Sharma", undefined],
  ["Priya Sharma_12345_assignsubmission_file_chatbot.ts", "Priya Sharma", "chatbot.ts"],
  ["Omar_ben_77_assignsubmission_onlinetext_", "Omar_ben", undefined],
])("Moodle's %j is %j's", (raw, name, file) => {
  expect(recogniseStudent(raw)).toMatchObject({ name, file, late: false });
});

test.each([
  ["sharmapriya_123_456_chatbot.ts", "chatbot.ts", false],
  ["sharmapriya_LATE_123_456_my_bot-1.zip", "my_bot-1.zip", true],
])("Canvas's %j says what was handed in, and whether it was late", (raw, file, late) => {
  expect(recogniseStudent(raw)).toMatchObject({ name: "sharmapriya", file, late });
});

test("what a platform says is of one student goes together, whatever its number", () => {
  const [first, again, other] = [
    "sharmapriya_123_456_chatbot.ts",
    "sharmapriya_LATE_123_789_ask.ts",
    "sharmapriya_124_457_chatbot.ts",
  ].map((raw) => recogniseStudent(raw).student);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each([
  [["chatbots-priya", "chatbots-omar"], "chatbots-"],
  [["intro-bots-priya-s", "intro-bots-omar"], "intro-bots-"],
  [["priya", "omar"], ""],
  [["chatbots-priya"], ""],
  [[], ""],
])("GitHub Classroom has put before the names of %j: %j", (names, prefix) => {
  expect(assignmentIn(names)).toBe(prefix);
});
