import { AsyncLocalStorage, AsyncResource } from "node:async_hooks";

/*
 * A context shares Node's own objects with what is outside: `fetch`, `Response`, `Buffer`. From
 * each of them a way leads to the functions and prototypes with which the grader itself works. They
 * are made unchangeable, so that nobody who finds that way can do anything there.
 */

/** Objects of the thread's own that have to stay changeable: others write to them in the open. */
const left = new Set(["globalThis", "global", "process", "console", "performance", "Error"]);

/**
 * Node 25 and later put these there. They can't be frozen, and a submission could leave in them what
 * the next one reads.
 */
const stores = ["localStorage", "sessionStorage"];

/** Makes everything that JavaScript and Node put into this thread unchangeable. */
export function freezeIntrinsics(): void {
  for (const name of stores) Reflect.deleteProperty(globalThis, name);
  const globals = Object.getOwnPropertyNames(globalThis)
    .filter((name) => !left.has(name))
    .map((name): unknown => Reflect.get(globalThis, name));
  // The record of who has sent what rests on these two.
  globals.push(AsyncLocalStorage, AsyncResource);
  const prototypes = globals.filter(isFunction).map(({ prototype }): unknown => prototype);
  blindConstructors();
  for (const target of [...globals, ...prototypes, Error.prototype, ...hidden()]) {
    if (!isObject(target)) continue;
    keepOverridable(target);
    Object.freeze(target);
  }
}

/** The prototypes that no global leads to. */
function hidden(): unknown[] {
  const lists = [[], new Map(), new Set(), "", "x".matchAll(/x/g)];
  const iterators = lists.map((list) => Object.getPrototypeOf(list[Symbol.iterator]()));
  return [
    ...iterators,
    Object.getPrototypeOf(iterators[0]),
    Object.getPrototypeOf(Uint8Array),
    Object.getPrototypeOf(Uint8Array.prototype),
    ...functionKinds().flatMap((kind) => [kind, Reflect.get(kind, "prototype")]),
  ];
}

/** The prototypes of functions: plain ones, async ones, generators. */
function functionKinds(): object[] {
  const examples = [() => {}, async () => {}, function* () {}, async function* () {}];
  return examples.map((example) => Object.getPrototypeOf(example));
}

/** `fetch.constructor("return globalThis")()` would be a way out of every context. */
function blindConstructors(): void {
  for (const prototype of functionKinds()) {
    const { name } = Reflect.get(prototype, "constructor");
    const value = Object.defineProperties(
      () => {
        throw new EvalError("Code from texts isn't run here.");
      },
      { name: { value: name }, prototype: { value: prototype } },
    );
    Object.defineProperty(prototype, "constructor", { value });
  }
}

/** Where objects commonly have a property of their own by the name of an inherited one. */
const inherited = new Set<PropertyKey>(["constructor", "message", "name", "toString", "valueOf"]);

/**
 * An object can't be given a property by `=` where a frozen prototype holds one by that name. These
 * become accessors that give it to the object itself.
 */
function keepOverridable(target: object): void {
  for (const key of Reflect.ownKeys(target)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
    if (!inherited.has(key) || !descriptor?.configurable || !("value" in descriptor)) continue;
    const { value, enumerable } = descriptor;
    Object.defineProperty(target, key, {
      get: () => value,
      set(own: unknown) {
        if (this === target) return;
        Object.defineProperty(this, key, {
          value: own,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
      enumerable: enumerable ?? false,
    });
  }
}

function isFunction(value: unknown): value is { readonly prototype: unknown } {
  return typeof value === "function";
}

function isObject(value: unknown): value is object {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}
