import async_hooks from "node:async_hooks";
import buffer from "node:buffer";
import crypto from "node:crypto";
import events from "node:events";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import stream from "node:stream";
import timers from "node:timers";
import timersPromises from "node:timers/promises";
import url from "node:url";
import util from "node:util";

/**
 * Node's modules that a submission may import and that there is only one of in a thread: what it
 * changes in them would harm whoever is graded there next.
 */
export const sharedModules: readonly object[] = [
  async_hooks,
  buffer,
  crypto,
  events,
  http,
  https,
  path,
  stream,
  timers,
  timersPromises,
  url,
  util,
];
