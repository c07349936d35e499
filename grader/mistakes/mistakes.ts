import { alteredText } from "./altered-text.ts";
import { bufferedStream } from "./buffered-stream.ts";
import { buriedSystemMessage } from "./buried-system-message.ts";
import { doubledCall } from "./doubled-call.ts";
import { duplicatedMessage } from "./duplicated-message.ts";
import { forgottenQuestion } from "./forgotten-question.ts";
import { forgottenReply } from "./forgotten-reply.ts";
import { lateQuestion } from "./late-question.ts";
import { lostStream } from "./lost-stream.ts";
import { madeUpReply } from "./made-up-reply.ts";
import { missingSystemMessage } from "./missing-system-message.ts";
import type { Mistake } from "./mistake.ts";
import { noMemory } from "./no-memory.ts";
import { noWindow } from "./no-window.ts";
import { notStarted } from "./not-started.ts";
import { notStreamed } from "./not-streamed.ts";
import { orphanedReply } from "./orphaned-reply.ts";
import { pastedHistory } from "./pasted-history.ts";
import { repeatedSystemMessage } from "./repeated-system-message.ts";
import { reversedOrder } from "./reversed-order.ts";
import { sharedHistory } from "./shared-history.ts";
import { trimmedSystemMessage } from "./trimmed-system-message.ts";
import { wrongRole } from "./wrong-role.ts";
import { wrongWindow } from "./wrong-window.ts";

/**
 * Every mistake that has a name. Where two explain a submission equally well, the earlier one is
 * named: the more particular stand before the more general.
 */
export const mistakes: readonly Mistake[] = [
  notStarted,
  sharedHistory,
  missingSystemMessage,
  trimmedSystemMessage,
  buriedSystemMessage,
  repeatedSystemMessage,
  noMemory,
  forgottenReply,
  forgottenQuestion,
  lateQuestion,
  duplicatedMessage,
  wrongRole,
  lostStream,
  reversedOrder,
  alteredText,
  pastedHistory,
  noWindow,
  wrongWindow,
  orphanedReply,
  notStreamed,
  bufferedStream,
  doubledCall,
  madeUpReply,
];
