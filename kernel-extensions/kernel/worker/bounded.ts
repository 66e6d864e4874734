import { createContext, Script } from "node:vm";

/** How long a look at a value may take, in milliseconds. */
const PATIENCE = 2000;

const context = createContext({ look: (): unknown => undefined });
const script = new Script("look()");

/**
 * What a function gives, or undefined when it does not end in time. Whatever it is doing then is given up:
 * values of others may have any number of entries, and methods that never end.
 */
export function bounded<T>(look: () => T, patience = PATIENCE): T | undefined {
  context["look"] = look;
  try {
    return script.runInContext(context, { timeout: patience }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return undefined;
  } finally {
    context["look"] = undefined;
  }
}
