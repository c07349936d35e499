import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { workbookRoot } from "../../workbook/root.ts";
import { compiled } from "../compiled.mjs";
import type { Thread, ThreadListener } from "../thread.ts";
import { closedArguments } from "./closed-arguments.ts";
import type { FromKeeper, ToKeeper } from "./keeper.ts";

/**
 * A thread in a process of its own, which Node has closed: it may read the grader, its packages and
 * one folder, and write nothing, start nothing, and see nothing of the environment. For code of
 * people one doesn't know.
 */
export class ClosedThread implements Thread {
  readonly seal = randomUUID();
  listener: ThreadListener | undefined;
  hasEnded = false;
  readonly #process: ChildProcess;
  #tellCheck: (check: string | undefined) => void = () => {};

  /**
   * Starts it.
   *
   * @param folder what it may read beside the grader, as an absolute path: the submissions
   */
  constructor(folder: string) {
    const { file } = compiled("run/closed/keeper.ts");
    this.#process = fork(file, {
      execArgv: closedArguments(folder),
      cwd: workbookRoot,
      env: {},
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#process.on("message", (message: FromKeeper) => this.#hear(message));
    this.#process.on("error", (error) => this.#ends(error.message));
    this.#process.on("exit", () => this.#ends("The process it ran in came to an end."));
    this.#tell({ kind: "start", seal: this.seal });
    this.hold(false);
  }

  post(message: unknown): void {
    this.#tell({ kind: "post", message });
  }

  lastCheck(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#tellCheck = resolve;
      this.#tell({ kind: "last check" });
    });
  }

  hold(isHeld: boolean): void {
    const { channel } = this.#process;
    if (isHeld) {
      this.#process.ref();
      channel?.ref();
    } else {
      this.#process.unref();
      channel?.unref();
    }
  }

  end(): void {
    this.#process.kill("SIGKILL");
  }

  #tell(message: ToKeeper): void {
    if (this.#process.connected) this.#process.send(message, () => {});
    else this.#ends("The process it ran in came to an end.");
  }

  #hear(message: FromKeeper): void {
    if (message.kind === "message") this.listener?.onMessage(message.message);
    else if (message.kind === "last check") this.#tellCheck(message.check);
    else this.#ends(message.reason);
  }

  #ends(reason: string): void {
    this.hasEnded = true;
    this.#tellCheck(undefined);
    this.listener?.onEnd(reason);
  }
}
