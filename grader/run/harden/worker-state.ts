type Rpc = Readonly<Record<string, unknown>>;

/** A task as vitest's runner keeps it; a file's id begins the ids of all its tests. */
interface Task {
  readonly id: string;
}

/** One of the modules that a context has loaded. */
interface LoadedModule {
  readonly importers: Set<string>;
  promise?: Promise<unknown> | undefined;
  exports?: unknown;
  evaluated?: boolean;
}

interface LoadedModules {
  readonly idToModuleMap: ReadonlyMap<string, LoadedModule>;
  getModuleById(id: string): LoadedModule | undefined;
  invalidateModule(module: LoadedModule): void;
}

/** What vitest keeps in a context to work with: as far as it concerns who may reach it. */
export interface WorkerState {
  /** The spec that runs. */
  filepath: string;
  current?: Task;
  readonly rpc: Rpc;
  readonly ctx: object;
  readonly config: object;
  readonly environment: object;
  readonly evaluatedModules: LoadedModules & {
    getModulesByFile(file: string): ReadonlySet<LoadedModule> | undefined;
    clear(): void;
  };
}

/** What vitest's part in the context says over its line to the main thread. */
const said = new Set([
  "getCountOfFailedTests",
  "onCollected",
  "onQueued",
  "onUserConsoleLog",
  "resolveSnapshotPath",
  "snapshotSaved",
]);

/**
 * What vitest's part in a context needs of its state, and no more: no modules to take tools from,
 * no way to have files loaded or errors reported, results only for the spec that is running.
 *
 * @param running the file of the spec that is running, as vitest's runner has it
 */
export function narrowState(state: WorkerState, running: () => Task | undefined): WorkerState {
  const narrow = new Map<PropertyKey, unknown>([
    ["rpc", narrowRpc(state.rpc, running)],
    ["ctx", { ...state.ctx, rpc: undefined }],
    ["config", { ...state.config, environmentOptions: {} }],
    ["environment", { name: Reflect.get(state.environment, "name"), viteEnvironment: "ssr" }],
    ["evaluatedModules", narrowModules(state.evaluatedModules)],
  ]);
  return new Proxy(state, {
    get: (target, key) => (narrow.has(key) ? narrow.get(key) : Reflect.get(target, key)),
    set: (target, key, value) => !narrow.has(key) && Reflect.set(target, key, value),
    getOwnPropertyDescriptor: () => undefined,
    defineProperty: () => false,
    deleteProperty: () => false,
    setPrototypeOf: () => false,
  });
}

function narrowRpc(rpc: Rpc, running: () => Task | undefined): Rpc {
  return new Proxy<Rpc>(Object.freeze({}), {
    get(_, name) {
      const call = Reflect.get(rpc, name);
      if (typeof call !== "function") return undefined;
      if (name === "onTaskUpdate") {
        return (packs: unknown[], events: unknown[]) => {
          const id = running()?.id ?? "";
          return call(packs.filter(isOf(id)), events.filter(isOf(id)));
        };
      }
      return typeof name === "string" && said.has(name) ? call : undefined;
    },
  });
}

/** True for what vitest reports about a file or one of its tests: it begins with their id. */
function isOf(file: string): (entry: unknown) => boolean {
  return (entry) => {
    const id: unknown = Array.isArray(entry) ? entry[0] : undefined;
    return typeof id === "string" && (id === file || id.startsWith(`${file}_`));
  };
}

/** Modules that can be forgotten, so that they are loaded anew, and waited for, but not seen. */
function narrowModules(modules: LoadedModules): LoadedModules {
  const shown = new Map<LoadedModule, LoadedModule>();
  const real = new Map<LoadedModule, LoadedModule>();
  const show = (module: LoadedModule): LoadedModule => {
    const known = shown.get(module);
    if (known) return known;
    const narrow: LoadedModule = {
      importers: module.importers,
      get promise() {
        return module.promise?.then(nothing, nothing);
      },
      set promise(value) {
        module.promise = value;
      },
      get exports() {
        return undefined;
      },
      set exports(value) {
        module.exports = value;
      },
      get evaluated() {
        return module.evaluated ?? false;
      },
      set evaluated(value) {
        module.evaluated = value;
      },
    };
    shown.set(module, narrow);
    real.set(narrow, module);
    return narrow;
  };
  return Object.freeze({
    get idToModuleMap() {
      return new Map([...modules.idToModuleMap].map(([id, module]) => [id, show(module)]));
    },
    getModuleById(id: string) {
      const module = modules.getModuleById(id);
      return module && show(module);
    },
    invalidateModule(module: LoadedModule) {
      const found = real.get(module);
      if (found) modules.invalidateModule(found);
    },
  });
}

function nothing(): void {}
