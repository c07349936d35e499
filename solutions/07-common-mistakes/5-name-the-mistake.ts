/** The mistake behind each of the four wires in the exercise. */
export const answers = {
  a: "buried-system-message",
  b: "forgotten-reply",
  c: "lost-stream",
  d: "shared-history",
};
