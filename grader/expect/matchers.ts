import { type Fault, isAboutStreaming } from "../mistakes/find-faults.ts";
import { notStreamed } from "../mistakes/not-streamed.ts";
import type { Call } from "../wire/call.ts";
import { type Conversation, rightWire } from "../wire/conversation.ts";
import { type Exhibit, showExhibit } from "../wire/exhibit.ts";
import { type Message, readWire, sameMessage, sameWire, type Wire } from "../wire/message.ts";
import { showWire } from "../wire/show-wire.ts";
import { complainOfBot } from "./complain-of-bot.ts";
import { complainOfExport, kindOf } from "./complain-of-export.ts";
import { describeFailure } from "./describe-failure.ts";
import type { Examination } from "./examination.ts";
import type { MatcherResult } from "./matcher-result.ts";
import { namingMatchers } from "./naming.ts";
import { printedMatchers } from "./printed.ts";
import { subjectMatchers } from "./subjects.ts";
import type { Talk } from "./talk.ts";
import { tripMatchers } from "./trip-wording.ts";
import { wordingMatchers } from "./wording.ts";

/** One conversation, or several that were held side by side. */
type Talks = Conversation | readonly Conversation[];

const width = 76;

/**
 * The matchers that specs use. The text of a failure names the mistake behind it where the wires
 * of the check prove one.
 */
export function createMatchers(examination: Examination) {
  /** The mistake behind the failed check, or else `fallback`. */
  const explain = (fallback: () => string) => () => {
    const diagnosis = examination.diagnoseCheck();
    return diagnosis.exhibit ? describeFailure(diagnosis) : fallback();
  };

  const faultsOf = (talks: Talks) => examination.faultsIn([talks].flat());

  return {
    ...wordingMatchers,
    ...namingMatchers,
    ...subjectMatchers,
    ...printedMatchers,
    ...tripMatchers,

    /**
     * Passes when the exercise's file exports this, and it is of the kind that `what` begins with:
     * "the class Chatbot", "the function ask", "the array history".
     */
    toBeExported(value: unknown, what: string, file: string): MatcherResult {
      const complaint = complainOfExport(value, what, file);
      if (complaint !== undefined) examination.giveUp();
      return {
        pass: complaint === undefined,
        message: () => complaint ?? `${file} exports ${what}.`,
      };
    },

    /** Passes when a function such as "cookingAssistant()" gave back something that has a method `say`. */
    toBeABot(value: unknown, from: string): MatcherResult {
      const complaint = complainOfBot(value, from);
      if (complaint !== undefined) examination.giveUp();
      return { pass: complaint === undefined, message: () => complaint ?? `${from} gives a bot.` };
    },

    /** Passes when the request carried this text, or this message with its role. */
    toCarry(call: Call | undefined, expected: string | Message): MatcherResult {
      const wire = call?.messages ?? [];
      const pass = wire.some((message) =>
        typeof expected === "string"
          ? message.content === expected
          : sameMessage(message, expected),
      );
      const what =
        typeof expected === "string" ? expected : `${expected.role}: ${expected.content}`;
      const carried = showWire(wire, width).join("\n");
      const number = call ? `Request ${call.number}` : "The request that was never sent";
      return {
        pass,
        message: pass
          ? () => `${number} carries "${what}", which it shouldn't:\n${carried}`
          : explain(() => `${number} doesn't carry "${what}":\n${carried}`),
      };
    },

    /** Passes when the first message of the request is this one. */
    toBeginWith(call: Call | undefined, expected: Message): MatcherResult {
      const first = call?.messages[0];
      const found = first ? showWire([first], width).join("\n") : "(nothing)";
      return {
        pass: sameMessage(first, expected),
        message: explain(() => `The request begins with:\n${found}`),
      };
    },

    /** Passes when every turn sent what it should: every message, in order, word for word. */
    toSendTheRightWires(talks: Talks): MatcherResult {
      const faults = faultsOf(talks).filter(
        ({ kind }) => kind === "wire" || kind === "nothing-sent" || kind === "at-once",
      );
      return {
        pass: faults.length === 0,
        message: explain(() => "Every request carried what it should have carried."),
      };
    },

    /** Passes when every turn sent one request, and gave back the text of its reply. */
    toReturnTheReplies(talks: Talks): MatcherResult {
      const faults = faultsOf(talks).filter(
        (fault) => fault.kind !== "wire" && fault.kind !== "at-once" && !isAboutStreaming(fault),
      );
      return {
        pass: faults.length === 0,
        message: explain(() => "Every turn sent one request and returned the model's reply."),
      };
    },

    /** Passes when a function that talks by itself asked nothing on before the model had replied. */
    toWaitForEachReply(talks: Talks): MatcherResult {
      return {
        pass: !faultsOf(talks).some(({ kind }) => kind === "at-once"),
        message: explain(() => "Every question waited for the reply to the one before it."),
      };
    },

    /** Passes when every request asked for its reply to be streamed. */
    toAskForStreams(talks: Talks): MatcherResult {
      const isNotStreamed = ({ causes }: Fault) => causes.includes(notStreamed);
      return {
        pass: !faultsOf(talks).some((fault) => isSilent(fault) || isNotStreamed(fault)),
        message: explain(() => "Every request asked for a stream."),
      };
    },

    /** Passes when every piece of a reply was handed on as it came, before the next one arrived. */
    toHandOnEveryPiece(talks: Talks): MatcherResult {
      return {
        pass: !faultsOf(talks).some((fault) => isSilent(fault) || isAboutStreaming(fault)),
        message: explain(() => "Every piece was handed on as it came."),
      };
    },

    /** Passes when the bot's own history holds the system prompt, if any, and every turn so far. */
    toHoldTheConversation(history: unknown, talk: Talk): MatcherResult {
      const held = readWire(history);
      const right = wholeConversation(talk);
      const exhibit: Exhibit = { kind: "history", turns: talk.turns.length, held, right };
      const sentence = Array.isArray(history)
        ? "The history doesn't hold the conversation."
        : `The history isn't an array of messages, but ${kindOf(history)}. Is it public, and called history?`;
      const pass = sameWire(held, right);
      return {
        pass,
        message: pass
          ? () => "The history holds the conversation."
          : explain(() => [sentence, "", ...showExhibit(exhibit, width)].join("\n")),
      };
    },
  };
}

function isSilent({ kind }: Fault): boolean {
  return kind === "nothing-sent";
}

/** The matchers by name, as vitest's `expect.extend` takes them. */
export type Matchers = ReturnType<typeof createMatchers>;

/** What a bot's history holds after its turns so far: nothing is ever left out of it. */
export function wholeConversation(talk: Talk): Wire {
  const all = { ...talk, systemPrompt: talk.systemPrompt, maxTurns: Number.POSITIVE_INFINITY };
  const next = { said: "", calls: [], ending: undefined, tokens: [] };
  return rightWire({ ...all, turns: [...talk.turns, next] }, talk.turns.length).slice(0, -1);
}
