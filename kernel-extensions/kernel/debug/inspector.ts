import type { Runtime } from "node:inspector";
import { HOST } from "../worker/host.ts";
import type { InspectorAsk, InspectorWord } from "../worker/debug/relay.ts";

/** How long the inspector may take to answer, in milliseconds: native code may keep its thread. */
const PATIENCE = 5000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** V8's inspector in the process that runs the cells: questions, each with its answer, and events. */
export class Inspector {
  /** Called for every event, in their order. */
  event: (method: string, params: unknown) => void = () => {};
  readonly #ask: (ask: InspectorAsk) => void;
  readonly #waiting = new Map<number, Waiting>();
  #serial = 0;
  #host: Promise<string> | undefined;

  constructor(ask: (ask: InspectorAsk) => void) {
    this.#ask = ask;
  }

  /** Asks. Rejects with the inspector's words, when it does not answer, and when the process ends. */
  post<T = unknown>(method: string, params: object = {}, patience = PATIENCE): Promise<T> {
    this.#serial += 1;
    const id = this.#serial;
    return new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => this.#settle(id)?.reject(new Error(`no answer to ${method}`)), patience);
      late.unref();
      this.#waiting.set(id, {
        resolve: (result) => {
          clearTimeout(late);
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(late);
          reject(error);
        },
      });
      this.#ask({ id, method, params });
    });
  }

  /**
   * Calls a method of the worker's debug host, with values of the worker or JSON. With `patience`, in
   * milliseconds, a promise of it is waited for: not while a cell is paused, no promise settles then.
   */
  async call<T>(method: string, args: Runtime.CallArgument[] = [], patience?: number): Promise<T> {
    this.#host ??= this.#findHost();
    const reply = await this.post<Runtime.CallFunctionOnReturnType>(
      "Runtime.callFunctionOn",
      {
        objectId: await this.#host,
        functionDeclaration: `function (...args) { return this.${method}(...args); }`,
        arguments: args,
        returnByValue: true,
        silent: true,
        awaitPromise: patience !== undefined,
      },
      patience,
    );
    return valueOf(reply).value as T;
  }

  /** Takes what the process says. */
  take(word: InspectorWord): void {
    if ("method" in word) {
      this.event(word.method, word.params);
      return;
    }
    const waiting = this.#settle(word.id);
    if (word.error === undefined) waiting?.resolve(word.result);
    else waiting?.reject(new Error(word.error));
  }

  /** The process is another one. */
  forget(): void {
    this.#host = undefined;
    for (const id of this.#waiting.keys()) this.#settle(id)?.reject(new Error("the process has ended"));
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  async #findHost(): Promise<string> {
    const params = { expression: `${HOST}.debug`, silent: true };
    const { result } = await this.post<Runtime.EvaluateReturnType>("Runtime.evaluate", params);
    return result.objectId!;
  }
}

/** What was computed. Throws what it threw, as an error of its first line. */
export function valueOf(reply: {
  result: Runtime.RemoteObject;
  exceptionDetails?: Runtime.ExceptionDetails;
}): Runtime.RemoteObject {
  const { exceptionDetails, result } = reply;
  if (!exceptionDetails) return result;
  const { exception, text } = exceptionDetails;
  const said = exception?.description ?? (exception ? String(exception.value) : text);
  throw new Error(said.split("\n")[0]);
}

/** A value of the worker as an argument of a call. */
export const argument = (value: Runtime.RemoteObject): Runtime.CallArgument =>
  value.objectId !== undefined
    ? { objectId: value.objectId }
    : value.unserializableValue !== undefined
      ? { unserializableValue: value.unserializableValue }
      : { value: value.value as unknown };
