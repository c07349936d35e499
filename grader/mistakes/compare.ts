import { type Message, sameMessage, type Wire } from "../wire/message.ts";

/** What of `whole` is missing in `part`, when `part` is `whole` with messages left out; else `undefined`. */
export function leftOut(whole: Wire, part: Wire): Wire | undefined {
  const missing: Message[] = [];
  let next = 0;
  for (const message of whole) {
    if (sameMessage(message, part[next])) next += 1;
    else missing.push(message);
  }
  return next === part.length ? missing : undefined;
}

/** The messages of `wire` that `of` doesn't hold, each as often as it is missing there. */
export function without(wire: Wire, of: Wire): Wire {
  const rest = [...of];
  return wire.filter((message) => {
    const index = rest.findIndex((other) => sameMessage(message, other));
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** True when both wires hold the same messages, in whatever order. */
export function sameMessages(a: Wire, b: Wire): boolean {
  return a.length === b.length && without(a, b).length === 0;
}

/** True when `a` and `b` have the same roles in the same order. */
export function sameRoles(a: Wire, b: Wire): boolean {
  return a.length === b.length && a.every(({ role }, index) => role === b[index]?.role);
}

/** The pairs (in `a`, in `b`) at the same place whose text differs. */
export function changedTexts(a: Wire, b: Wire): readonly (readonly [Message, Message])[] {
  return a.flatMap((message, index) => {
    const other = b[index];
    return other && other.content !== message.content ? [[message, other] as const] : [];
  });
}

/** True when `wire` is the last messages of `talk`, or all of them. */
export function isEndOf(talk: Wire, wire: Wire): boolean {
  const start = talk.length - wire.length;
  return start >= 0 && wire.every((message, index) => sameMessage(message, talk[start + index]));
}
