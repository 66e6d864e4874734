import { createContext, Script } from "node:vm";

/** How long a look at a value may take, in milliseconds of work. */
const PATIENCE = 2000;

const context = createContext({ look: (): unknown => undefined });
const script = new Script("look()");

/**
 * What a function gives, or undefined when it does not end in time. Whatever it is doing then is given up:
 * values of others may have any number of entries, and methods that never end. One that got no time of a busy
 * computer may look again, ten times as long by the clock.
 */
export function bounded<T>(look: () => T, patience = PATIENCE): T | undefined {
  context["look"] = look;
  const before = process.threadCpuUsage();
  try {
    for (const timeout of [patience, 10 * patience]) {
      try {
        return script.runInContext(context, { timeout }) as T;
      } catch (error) {
        if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      }
      const { user, system } = process.threadCpuUsage(before);
      if ((user + system) / 1000 > patience / 2) return undefined;
    }
    return undefined;
  } finally {
    context["look"] = undefined;
  }
}
