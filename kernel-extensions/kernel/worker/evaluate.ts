import { Session } from "node:inspector";
import type { Runtime } from "node:inspector";

/** How a script ended. */
export type Outcome = { status: "ok" } | { status: "thrown"; error: unknown } | { status: "stopped" };

/** Runs scripts in V8's REPL mode: top-level await, real closures, declarations that can be made again. */
export class Evaluator {
  readonly #session = new Session();
  readonly #take: () => unknown;

  /** `take` gives back what the host's `thrown` hook was last handed. */
  constructor(host: string, take: () => unknown) {
    this.#session.connect();
    this.#take = take;
    this.#host = host;
    process.on("exit", () => this.#session.disconnect());
  }

  readonly #host: string;

  /** Runs a script under a name that its errors' stacks will bear. */
  evaluate(js: string, name: string): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#session.post(
        "Runtime.evaluate",
        { expression: `${js}\n//# sourceURL=${name}`, replMode: true, awaitPromise: true },
        (failure, reply) => {
          // V8 answers with a failure when the running script was ended from outside.
          if (failure) resolve({ status: "stopped" });
          else if (!reply.exceptionDetails) resolve({ status: "ok" });
          else resolve({ status: "thrown", error: this.#thrown(reply.exceptionDetails.exception) });
        },
      );
    });
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

  /** The value itself, not the inspector's picture of it. */
  #thrown(exception: Runtime.RemoteObject | undefined): unknown {
    if (exception?.objectId === undefined) return exception?.value;
    this.#session.post("Runtime.callFunctionOn", {
      objectId: exception.objectId,
      functionDeclaration: `function () { ${this.#host}.thrown(this); }`,
    });
    this.#session.post("Runtime.releaseObject", { objectId: exception.objectId });
    return this.#take();
  }
}
