import asyncHooks from "node:async_hooks";
import { dirname } from "node:path";
import { whyNotImport } from "./import-policy.ts";
import { fsOfOwnFolder } from "./own-folder.ts";
import { narrowState, type WorkerState } from "./worker-state.ts";

/** vitest's loader of the modules in a context; it has each module fetched through `cachedModule`. */
interface Loader {
  readonly evaluator: {
    stubs: Record<string, unknown>;
    createRequire(url: string): unknown;
    readonly options?: { getEnvironmentName?: () => string };
  };
  cachedModule(id: string, importer?: string): Promise<unknown>;
  import(id: string, options?: { readonly invalidate?: boolean }): Promise<unknown>;
}

/** What vitest puts into a context for its own use. */
interface VitestContext {
  __vitest_worker__: WorkerState;
  __vitest_mocker__?: { readonly moduleRunner: Loader };
  __vitest_index__?: unknown;
  __vitest_vm_context__?: unknown;
}

/** A context that is closed, as it looks from outside. */
export interface SealedContext {
  /** vitest's own state of it. */
  readonly state: WorkerState;
  /** The file of the spec that is running: to be told when a submission begins. */
  running: WorkerState["current"];
}

/** Lets vitest's own index be taken out again, which it would make permanent. */
export function prepareToSeal(context: object): void {
  const vacant = { value: undefined, configurable: true, writable: true };
  Object.defineProperty(context, "__vitest_index__", vacant);
}

/**
 * Closes a context before a submission is loaded into it: what vitest keeps there for itself is
 * taken away or narrowed, and imports have to be of what an exercise may use.
 *
 * Throws when vitest keeps its things elsewhere, as another version may.
 */
export function sealContext(context: object & Partial<VitestContext>): SealedContext {
  const state = context.__vitest_worker__;
  const loader = context.__vitest_mocker__?.moduleRunner;
  if (state === undefined || loader === undefined) {
    throw new Error("This version of vitest keeps its loader in another place.");
  }
  const sealed: SealedContext = { state, running: undefined };
  const narrow = narrowState(state, () => sealed.running);
  Object.defineProperty(context, "__vitest_worker__", { value: narrow });
  for (const name of ["__vitest_mocker__", "__vitest_index__", "__vitest_vm_context__"]) {
    Reflect.deleteProperty(context, name);
  }
  narrowLoader(loader, state);
  return sealed;
}

/** How many contexts this thread has closed. */
let contexts = 0;

function narrowLoader(loader: Loader, state: WorkerState): void {
  const { evaluator } = loader;
  const { fs, promises } = fsOfOwnFolder(() => dirname(state.filepath));
  const { AsyncLocalStorage, AsyncResource } = asyncHooks;
  const hooks = { AsyncLocalStorage, AsyncResource };
  for (const [name, stub] of Object.entries({
    fs,
    "fs/promises": promises,
    async_hooks: { ...hooks, default: hooks },
  })) {
    evaluator.stubs[name] = stub;
    evaluator.stubs[`node:${name}`] = stub;
  }
  evaluator.createRequire = () => refuseRequire;
  // vitest 5 keeps what it has compiled by this name and the file's, for as long as the thread lives:
  // a file that is graded again, or whose path another had before it, would run as it was.
  const name = `context ${++contexts}`;
  if (evaluator.options !== undefined) evaluator.options.getEnvironmentName = () => name;
  // vitest 5 looks for what it is to load anew under another name than it has kept it by.
  const load = loader.import.bind(loader);
  loader.import = (id, options) => {
    const known = options?.invalidate ? state.evaluatedModules.getModulesByFile(id) : undefined;
    for (const module of known ?? []) state.evaluatedModules.invalidateModule(module);
    return load(id, options);
  };
  const fetchModule = loader.cachedModule.bind(loader);
  loader.cachedModule = async (id, importer) => {
    const folder = dirname(state.filepath);
    if (importer !== undefined && isOwn(importer, state.filepath)) {
      const reason = whyNotImport(id, dirname(importer), folder);
      if (reason !== undefined) throw new Error(reason);
    }
    return fetchModule(id, importer);
  };
}

/** True for a file of the submission, false for the spec and for the grader's own. */
function isOwn(importer: string, spec: string): boolean {
  return importer !== spec && importer.startsWith(`${dirname(spec)}/`);
}

function refuseRequire(): never {
  throw new ReferenceError("require is not defined in ES module scope, you can use import instead");
}
