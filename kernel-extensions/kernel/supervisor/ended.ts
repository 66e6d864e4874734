import { KernelError } from "../errors.ts";
import type { CellError } from "../worker/channel.ts";

/** How a process came to its end. */
export interface End {
  code: number | null;
  signal: string | null;
  /** It was ended, since a cell could not be stopped. */
  unstoppable: boolean;
  outOfMemory: boolean;
}

/** The error of a cell whose process has ended: what happened, what is lost, what to do. */
export function endedError({ code, signal, unstoppable, outOfMemory }: End): CellError {
  if (unstoppable) return shown(new KernelError("WORKER_UNSTOPPABLE"));
  if (outOfMemory) return shown(new KernelError("WORKER_MEMORY"));
  const how = signal ?? (code === 0 ? "process.exit" : `exit code ${code}`);
  return shown(new KernelError("WORKER_ENDED", { how }));
}

/** A kernel's own error as a cell's error. */
export function shown(error: KernelError): CellError {
  return {
    ename: error.name,
    evalue: error.message,
    traceback: [error.message, error.wayOut],
    code: error.code,
    place: error.place,
    wayOut: error.wayOut,
  };
}
