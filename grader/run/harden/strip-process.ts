/** What leads from `process` to Node's insides, to other processes, or to the end of this one. */
const dangerous = [
  "_debugEnd",
  "_debugProcess",
  "_getActiveHandles",
  "_getActiveRequests",
  "_kill",
  "_linkedBinding",
  "_rawDebug",
  "_startProfilerIdleNotifier",
  "_stopProfilerIdleNotifier",
  "abort",
  "binding",
  "chdir",
  "dlopen",
  "execve",
  "getBuiltinModule",
  "kill",
  "loadEnvFile",
  "mainModule",
  "reallyExit",
  "report",
  "setUncaughtExceptionCaptureCallback",
];

/**
 * Takes out of this thread's `process` what no exercise needs and what could do harm. Only for
 * threads in which submissions run: what the grader works with has to be loaded before.
 */
export function stripProcess(target: object = process): void {
  for (const name of dangerous) Reflect.deleteProperty(target, name);
}
