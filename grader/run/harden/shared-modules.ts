import crypto from "node:crypto";
import { EventEmitter } from "node:events";
import http from "node:http";
import https from "node:https";
import { Duplex, Readable, Transform, Writable } from "node:stream";
import timers from "node:timers";
import timersPromises from "node:timers/promises";
import util from "node:util";

/** Makes the functions unchangeable that Node's modules give to everybody in a thread. */
export function freezeModules(): void {
  for (const module of [crypto, http, https, timers, timersPromises, util]) Object.freeze(module);
}

/**
 * What a submission can change in Node's modules, of which there is only one in a thread: it would
 * harm whoever is graded there next. Other code gives these properties of its own, so that they
 * can't be frozen.
 */
export const sharedClasses: readonly object[] = [
  EventEmitter.prototype,
  Duplex.prototype,
  Readable.prototype,
  Transform.prototype,
  Writable.prototype,
];
