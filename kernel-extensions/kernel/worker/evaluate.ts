import { Session } from "node:inspector";
import type { Runtime } from "node:inspector";
import { promiseHooks } from "node:v8";

/** How a script ended. */
export type Outcome =
  | { status: "ok" }
  | { status: "thrown"; error: unknown }
  | { status: "stopped" }
  /** V8 does not take it for JavaScript: nothing of it has run. Line and column from 1. */
  | { status: "refused"; message: string; line: number; column: number };

/** What the inspector keeps for a cell, let go of when the cell has ended. */
const GROUP = "oshlab-cell";

/** Runs scripts in V8's REPL mode: top-level await, real closures, declarations that can be made again. */
export class Evaluator {
  readonly #session = new Session();
  readonly #host: string;
  readonly #take: () => unknown;
  readonly #held = new Set<Promise<unknown>>();

  /** `take` gives back what the host's `thrown` hook was last handed. */
  constructor(host: string, take: () => unknown) {
    this.#host = host;
    this.#take = take;
    this.#session.connect();
    process.on("exit", () => this.#session.disconnect());
  }

  /** Runs a script under a name that its errors' stacks will bear. */
  evaluate(js: string, name: string): Promise<Outcome> {
    return new Promise((resolve) => {
      const release = this.#hold();
      let begun = false;
      this.#session.post(
        "Runtime.evaluate",
        {
          expression: `${js}\n//# sourceURL=${name}`,
          replMode: true,
          awaitPromise: true,
          objectGroup: GROUP,
        },
        (failure, reply) => {
          release();
          // V8 answers with a failure when the running script was ended from outside.
          if (failure) resolve({ status: "stopped" });
          else if (!reply.exceptionDetails) resolve({ status: "ok" });
          else resolve(this.#failed(reply.exceptionDetails, begun));
          this.#session.post("Runtime.releaseObjectGroup", { objectGroup: GROUP });
        },
      );
      // What could not be read is answered before this; all else is waited for.
      begun = true;
    });
  }

  /**
   * Holds the promise of the script that is started next, which is the first one to be made. In a cell that
   * was stopped nobody holds it, and when the inspector sees it collected it ends the whole process.
   */
  #hold(): () => void {
    let held: Promise<unknown> | undefined;
    const stop = promiseHooks.onInit((promise) => {
      stop();
      held = promise;
      this.#held.add(promise);
    });
    return () => {
      stop();
      if (held) this.#held.delete(held);
    };
  }

  /** The names of the properties of what a plain path (`a.b`) leads to; none when asking has an effect. */
  properties(path: string): Promise<string[]> {
    const list = `(() => { const names = new Set(); for (let o = Object(${path}); o !== null; o = Object.getPrototypeOf(o)) Object.getOwnPropertyNames(o).forEach((name) => names.add(name)); return [...names]; })()`;
    return new Promise((resolve) => {
      this.#session.post(
        "Runtime.evaluate",
        { expression: list, replMode: true, throwOnSideEffect: true, returnByValue: true, silent: true },
        (failure, reply) => {
          const names: unknown = failure ? undefined : reply.result.value;
          resolve(Array.isArray(names) ? (names as string[]) : []);
        },
      );
    });
  }

  #failed({ exception, lineNumber, columnNumber }: Runtime.ExceptionDetails, begun: boolean): Outcome {
    const error = this.#thrown(exception);
    if (begun) return { status: "thrown", error };
    const { message } = error as SyntaxError;
    return { status: "refused", message, line: lineNumber + 1, column: columnNumber + 1 };
  }

  /** The value itself, not the inspector's picture of it. */
  #thrown(exception: Runtime.RemoteObject | undefined): unknown {
    if (exception?.objectId !== undefined)
      this.#session.post("Runtime.callFunctionOn", {
        objectId: exception.objectId,
        functionDeclaration: `function () { "use strict"; ${this.#host}.thrown(this); }`,
      });
    else if (exception?.unserializableValue !== undefined)
      this.#session.post("Runtime.evaluate", {
        expression: `${this.#host}.thrown(${exception.unserializableValue})`,
      });
    else return exception?.value;
    return this.#take();
  }
}
