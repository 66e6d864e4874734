import { currentRun } from "./context.ts";

/**
 * Makes the callbacks of the cells' timers run as microtasks: there V8 can end a loop without harm to
 * Node's own state. And a stopped cell's timers stay silent.
 */
export function guardTimers(): void {
  guard("setTimeout");
  guard("setInterval");
  guard("setImmediate");
}

function guard(name: "setTimeout" | "setInterval" | "setImmediate"): void {
  const original = globalThis[name] as (callback: () => void, ...rest: unknown[]) => NodeJS.Timeout;
  const guarded = (callback: unknown, ...rest: unknown[]): unknown => {
    // Node's own complaint about a callback that is none.
    if (typeof callback !== "function") return original(callback as () => void, ...rest);
    const run = currentRun();
    const delay = name === "setImmediate" ? [] : rest.slice(0, 1);
    const args = rest.slice(delay.length);
    const timer = original(
      () => {
        if (run.stopped) clearTimeout(timer);
        else queueMicrotask(() => callback.apply(timer, args) as void);
      },
      ...delay,
    );
    return timer;
  };
  Object.defineProperties(guarded, Object.getOwnPropertyDescriptors(original));
  Object.defineProperty(globalThis, name, {
    value: guarded,
    writable: true,
    configurable: true,
    enumerable: true,
  });
}
